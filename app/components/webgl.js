/* Tells whether this browser can draw maps: without WebGL the list says the same. */
export default function (component) {
  const canvas = document.createElement("canvas");
  const able = Boolean(canvas.getContext("webgl2") || canvas.getContext("webgl"));
  if (!able && component.data.able) component.setStateValue("missing", true);
}
