var ss=Object.create;var ri=Object.defineProperty;var us=Object.getOwnPropertyDescriptor;var hs=Object.getOwnPropertyNames;var ls=Object.getPrototypeOf,cs=Object.prototype.hasOwnProperty;var Fe=(n,t)=>()=>{try{return t||n((t={exports:{}}).exports,t),t.exports}catch(e){throw t=0,e}};var ds=(n,t,e,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of hs(t))!cs.call(n,i)&&i!==e&&ri(n,i,{get:()=>t[i],enumerable:!(r=us(t,i))||r.enumerable});return n};var Oe=(n,t,e)=>(e=n!=null?ss(ls(n)):{},ds(t||!n||!n.__esModule?ri(e,"default",{value:n,enumerable:!0}):e,n));var zt=Fe((rd,dn)=>{"use strict";var pt=typeof Reflect=="object"?Reflect:null,Ri=pt&&typeof pt.apply=="function"?pt.apply:function(t,e,r){return Function.prototype.apply.call(t,e,r)},fr;pt&&typeof pt.
ownKeys=="function"?fr=pt.ownKeys:Object.getOwnPropertySymbols?fr=function(t){return Object.getOwnPropertyNames(t).concat(Object.getOwnPropertySymbols(t))}:fr=function(t){return Object.getOwnPropertyNames(
t)};function Hs(n){console&&console.warn&&console.warn(n)}var Ci=Number.isNaN||function(t){return t!==t};function re(){re.init.call(this)}dn.exports=re;dn.exports.once=Ws;re.EventEmitter=re;re.prototype.
_events=void 0;re.prototype._eventsCount=0;re.prototype._maxListeners=void 0;var xi=10;function gr(n){if(typeof n!="function")throw new TypeError('The "listener" argument must be of type Function. Rec\
eived type '+typeof n)}Object.defineProperty(re,"defaultMaxListeners",{enumerable:!0,get:function(){return xi},set:function(n){if(typeof n!="number"||n<0||Ci(n))throw new RangeError('The value of "def\
aultMaxListeners" is out of range. It must be a non-negative number. Received '+n+".");xi=n}});re.init=function(){(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=
Object.create(null),this._eventsCount=0),this._maxListeners=this._maxListeners||void 0};re.prototype.setMaxListeners=function(t){if(typeof t!="number"||t<0||Ci(t))throw new RangeError('The value of "n\
" is out of range. It must be a non-negative number. Received '+t+".");return this._maxListeners=t,this};function Li(n){return n._maxListeners===void 0?re.defaultMaxListeners:n._maxListeners}re.prototype.
getMaxListeners=function(){return Li(this)};re.prototype.emit=function(t){for(var e=[],r=1;r<arguments.length;r++)e.push(arguments[r]);var i=t==="error",o=this._events;if(o!==void 0)i=i&&o.error===void 0;else if(!i)
return!1;if(i){var a;if(e.length>0&&(a=e[0]),a instanceof Error)throw a;var s=new Error("Unhandled error."+(a?" ("+a.message+")":""));throw s.context=a,s}var u=o[t];if(u===void 0)return!1;if(typeof u==
"function")Ri(u,this,e);else for(var h=u.length,l=Fi(u,h),r=0;r<h;++r)Ri(l[r],this,e);return!0};function Ai(n,t,e,r){var i,o,a;if(gr(e),o=n._events,o===void 0?(o=n._events=Object.create(null),n._eventsCount=
0):(o.newListener!==void 0&&(n.emit("newListener",t,e.listener?e.listener:e),o=n._events),a=o[t]),a===void 0)a=o[t]=e,++n._eventsCount;else if(typeof a=="function"?a=o[t]=r?[e,a]:[a,e]:r?a.unshift(e):
a.push(e),i=Li(n),i>0&&a.length>i&&!a.warned){a.warned=!0;var s=new Error("Possible EventEmitter memory leak detected. "+a.length+" "+String(t)+" listeners added. Use emitter.setMaxListeners() to incr\
ease limit");s.name="MaxListenersExceededWarning",s.emitter=n,s.type=t,s.count=a.length,Hs(s)}return n}re.prototype.addListener=function(t,e){return Ai(this,t,e,!1)};re.prototype.on=re.prototype.addListener;
re.prototype.prependListener=function(t,e){return Ai(this,t,e,!0)};function Ms(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=!0,arguments.length===0?this.listener.
call(this.target):this.listener.apply(this.target,arguments)}function Di(n,t,e){var r={fired:!1,wrapFn:void 0,target:n,type:t,listener:e},i=Ms.bind(r);return i.listener=e,r.wrapFn=i,i}re.prototype.once=
function(t,e){return gr(e),this.on(t,Di(this,t,e)),this};re.prototype.prependOnceListener=function(t,e){return gr(e),this.prependListener(t,Di(this,t,e)),this};re.prototype.removeListener=function(t,e){
var r,i,o,a,s;if(gr(e),i=this._events,i===void 0)return this;if(r=i[t],r===void 0)return this;if(r===e||r.listener===e)--this._eventsCount===0?this._events=Object.create(null):(delete i[t],i.removeListener&&
this.emit("removeListener",t,r.listener||e));else if(typeof r!="function"){for(o=-1,a=r.length-1;a>=0;a--)if(r[a]===e||r[a].listener===e){s=r[a].listener,o=a;break}if(o<0)return this;o===0?r.shift():Bs(
r,o),r.length===1&&(i[t]=r[0]),i.removeListener!==void 0&&this.emit("removeListener",t,s||e)}return this};re.prototype.off=re.prototype.removeListener;re.prototype.removeAllListeners=function(t){var e,
r,i;if(r=this._events,r===void 0)return this;if(r.removeListener===void 0)return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):r[t]!==void 0&&(--this._eventsCount===0?this.
_events=Object.create(null):delete r[t]),this;if(arguments.length===0){var o=Object.keys(r),a;for(i=0;i<o.length;++i)a=o[i],a!=="removeListener"&&this.removeAllListeners(a);return this.removeAllListeners(
"removeListener"),this._events=Object.create(null),this._eventsCount=0,this}if(e=r[t],typeof e=="function")this.removeListener(t,e);else if(e!==void 0)for(i=e.length-1;i>=0;i--)this.removeListener(t,e[i]);
return this};function Pi(n,t,e){var r=n._events;if(r===void 0)return[];var i=r[t];return i===void 0?[]:typeof i=="function"?e?[i.listener||i]:[i]:e?js(i):Fi(i,i.length)}re.prototype.listeners=function(t){
return Pi(this,t,!0)};re.prototype.rawListeners=function(t){return Pi(this,t,!1)};re.listenerCount=function(n,t){return typeof n.listenerCount=="function"?n.listenerCount(t):Gi.call(n,t)};re.prototype.
listenerCount=Gi;function Gi(n){var t=this._events;if(t!==void 0){var e=t[n];if(typeof e=="function")return 1;if(e!==void 0)return e.length}return 0}re.prototype.eventNames=function(){return this._eventsCount>
0?fr(this._events):[]};function Fi(n,t){for(var e=new Array(t),r=0;r<t;++r)e[r]=n[r];return e}function Bs(n,t){for(;t+1<n.length;t++)n[t]=n[t+1];n.pop()}function js(n){for(var t=new Array(n.length),e=0;e<
t.length;++e)t[e]=n[e].listener||n[e];return t}function Ws(n,t){return new Promise(function(e,r){function i(a){n.removeListener(t,o),r(a)}function o(){typeof n.removeListener=="function"&&n.removeListener(
"error",i),e([].slice.call(arguments))}Oi(n,t,o,{once:!0}),t!=="error"&&Vs(n,i,{once:!0})})}function Vs(n,t,e){typeof n.on=="function"&&Oi(n,"error",t,e)}function Oi(n,t,e,r){if(typeof n.on=="function")
r.once?n.once(t,e):n.on(t,e);else if(typeof n.addEventListener=="function")n.addEventListener(t,function i(o){r.once&&n.removeEventListener(t,i),e(o)});else throw new TypeError('The "emitter" argument\
 must be of type EventEmitter. Received type '+typeof n)}});var mt=Fe((od,Ii)=>{Ii.exports=function(t){return t!==null&&typeof t=="object"&&typeof t.addUndirectedEdgeWithKey=="function"&&typeof t.dropNode=="function"&&typeof t.multi=="boolean"}});var ro=Fe((yn,bn)=>{(function(n,t){typeof define=="function"&&define.amd?define([],t):typeof yn<"u"?t():(t(),n.FileSaver={})})(yn,function(){"use strict";function n(s,u){return typeof u>"u"?u={autoBom:!1}:
typeof u!="object"&&(console.warn("Deprecated: Expected third argument to be a object"),u={autoBom:!u}),u.autoBom&&/^\s*(?:text\/\S*|application\/xml|\S*\/\S*\+xml)\s*;.*charset\s*=\s*utf-8/i.test(s.type)?
new Blob(["\uFEFF",s],{type:s.type}):s}function t(s,u,h){var l=new XMLHttpRequest;l.open("GET",s),l.responseType="blob",l.onload=function(){a(l.response,u,h)},l.onerror=function(){console.error("could\
 not download file")},l.send()}function e(s){var u=new XMLHttpRequest;u.open("HEAD",s,!1);try{u.send()}catch{}return 200<=u.status&&299>=u.status}function r(s){try{s.dispatchEvent(new MouseEvent("clic\
k"))}catch{var u=document.createEvent("MouseEvents");u.initMouseEvent("click",!0,!0,window,0,0,0,80,20,!1,!1,!1,!1,0,null),s.dispatchEvent(u)}}var i=typeof window=="object"&&window.window===window?window:
typeof self=="object"&&self.self===self?self:typeof global=="object"&&global.global===global?global:void 0,o=i.navigator&&/Macintosh/.test(navigator.userAgent)&&/AppleWebKit/.test(navigator.userAgent)&&
!/Safari/.test(navigator.userAgent),a=i.saveAs||(typeof window!="object"||window!==i?function(){}:"download"in HTMLAnchorElement.prototype&&!o?function(s,u,h){var l=i.URL||i.webkitURL,c=document.createElement(
"a");u=u||s.name||"download",c.download=u,c.rel="noopener",typeof s=="string"?(c.href=s,c.origin===location.origin?r(c):e(c.href)?t(s,u,h):r(c,c.target="_blank")):(c.href=l.createObjectURL(s),setTimeout(
function(){l.revokeObjectURL(c.href)},4e4),setTimeout(function(){r(c)},0))}:"msSaveOrOpenBlob"in navigator?function(s,u,h){if(u=u||s.name||"download",typeof s!="string")navigator.msSaveOrOpenBlob(n(s,
h),u);else if(e(s))t(s,u,h);else{var l=document.createElement("a");l.href=s,l.target="_blank",setTimeout(function(){r(l)})}}:function(s,u,h,l){if(l=l||open("","_blank"),l&&(l.document.title=l.document.
body.innerText="downloading..."),typeof s=="string")return t(s,u,h);var c=s.type==="application/octet-stream",f=/constructor/i.test(i.HTMLElement)||i.safari,p=/CriOS\/[\d]+/.test(navigator.userAgent);
if((p||c&&f||o)&&typeof FileReader<"u"){var b=new FileReader;b.onloadend=function(){var x=b.result;x=p?x:x.replace(/^data:[^;]*;/,"data:attachment/file;"),l?l.location.href=x:location=x,l=null},b.readAsDataURL(
s)}else{var R=i.URL||i.webkitURL,k=R.createObjectURL(s);l?l.location=k:location.href=k,l=null,setTimeout(function(){R.revokeObjectURL(k)},4e4)}});i.saveAs=a.saveAs=a,typeof bn<"u"&&(bn.exports=a)})});var Vn=Fe(jr=>{function cc(n){return typeof n!="number"||isNaN(n)?1:n}function dc(n,t){var e={},r=function(a){return typeof a>"u"?t:a};typeof t=="function"&&(r=t);var i=function(a){return r(a[n])},o=function(){
return r(void 0)};return typeof n=="string"?(e.fromAttributes=i,e.fromGraph=function(a,s){return i(a.getNodeAttributes(s))},e.fromEntry=function(a,s){return i(s)}):typeof n=="function"?(e.fromAttributes=
function(){throw new Error("graphology-utils/getters/createNodeValueGetter: irrelevant usage.")},e.fromGraph=function(a,s){return r(n(s,a.getNodeAttributes(s)))},e.fromEntry=function(a,s){return r(n(a,
s))}):(e.fromAttributes=o,e.fromGraph=o,e.fromEntry=o),e}function Fa(n,t){var e={},r=function(a){return typeof a>"u"?t:a};typeof t=="function"&&(r=t);var i=function(a){return r(a[n])},o=function(){return r(
void 0)};return typeof n=="string"?(e.fromAttributes=i,e.fromGraph=function(a,s){return i(a.getEdgeAttributes(s))},e.fromEntry=function(a,s){return i(s)},e.fromPartialEntry=e.fromEntry,e.fromMinimalEntry=
e.fromEntry):typeof n=="function"?(e.fromAttributes=function(){throw new Error("graphology-utils/getters/createEdgeValueGetter: irrelevant usage.")},e.fromGraph=function(a,s){var u=a.extremities(s);return r(
n(s,a.getEdgeAttributes(s),u[0],u[1],a.getNodeAttributes(u[0]),a.getNodeAttributes(u[1]),a.isUndirected(s)))},e.fromEntry=function(a,s,u,h,l,c,f){return r(n(a,s,u,h,l,c,f))},e.fromPartialEntry=function(a,s,u,h){
return r(n(a,s,u,h))},e.fromMinimalEntry=function(a,s){return r(n(a,s))}):(e.fromAttributes=o,e.fromGraph=o,e.fromEntry=o,e.fromMinimalEntry=o),e}jr.createNodeValueGetter=dc;jr.createEdgeValueGetter=Fa;
jr.createEdgeWeightGetter=function(n){return Fa(n,cc)}});var Ua=Fe((Dg,za)=>{var ce=0,se=1,X=2,Y=3,Be=4,je=5,te=6,Oa=7,Wr=8,Na=9,fc=0,gc=1,pc=2,ge=0,xe=1,we=2,st=3,Qe=4,ue=5,Ee=6,Ne=7,Ie=8,Ia=3,Pe=10,mc=3,be=9,Zn=10;za.exports=function(t,e,r){var i,o,a,s,u,
h,l,c,f,p,b=e.length,R=r.length,k=t.adjustSizes,x=t.barnesHutTheta*t.barnesHutTheta,E,y,T,G,O,_,P,w=[];for(a=0;a<b;a+=Pe)e[a+Be]=e[a+X],e[a+je]=e[a+Y],e[a+X]=0,e[a+Y]=0;if(t.outboundAttractionDistribution){
for(E=0,a=0;a<b;a+=Pe)E+=e[a+te];E/=b/Pe}if(t.barnesHutOptimize){var H=1/0,Z=-1/0,V=1/0,ie=-1/0,U,Q,m;for(a=0;a<b;a+=Pe)H=Math.min(H,e[a+ce]),Z=Math.max(Z,e[a+ce]),V=Math.min(V,e[a+se]),ie=Math.max(ie,
e[a+se]);var g=Z-H,d=ie-V;for(g>d?(V-=(g-d)/2,ie=V+g):(H-=(d-g)/2,Z=H+d),w[0+ge]=-1,w[0+xe]=(H+Z)/2,w[0+we]=(V+ie)/2,w[0+st]=Math.max(Z-H,ie-V),w[0+Qe]=-1,w[0+ue]=-1,w[0+Ee]=0,w[0+Ne]=0,w[0+Ie]=0,i=1,
a=0;a<b;a+=Pe)for(o=0,m=Ia;;)if(w[o+ue]>=0){e[a+ce]<w[o+xe]?e[a+se]<w[o+we]?U=w[o+ue]:U=w[o+ue]+be:e[a+se]<w[o+we]?U=w[o+ue]+be*2:U=w[o+ue]+be*3,w[o+Ne]=(w[o+Ne]*w[o+Ee]+e[a+ce]*e[a+te])/(w[o+Ee]+e[a+
te]),w[o+Ie]=(w[o+Ie]*w[o+Ee]+e[a+se]*e[a+te])/(w[o+Ee]+e[a+te]),w[o+Ee]+=e[a+te],o=U;continue}else if(w[o+ge]<0){w[o+ge]=a;break}else{if(w[o+ue]=i*be,c=w[o+st]/2,f=w[o+ue],w[f+ge]=-1,w[f+xe]=w[o+xe]-
c,w[f+we]=w[o+we]-c,w[f+st]=c,w[f+Qe]=f+be,w[f+ue]=-1,w[f+Ee]=0,w[f+Ne]=0,w[f+Ie]=0,f+=be,w[f+ge]=-1,w[f+xe]=w[o+xe]-c,w[f+we]=w[o+we]+c,w[f+st]=c,w[f+Qe]=f+be,w[f+ue]=-1,w[f+Ee]=0,w[f+Ne]=0,w[f+Ie]=0,
f+=be,w[f+ge]=-1,w[f+xe]=w[o+xe]+c,w[f+we]=w[o+we]-c,w[f+st]=c,w[f+Qe]=f+be,w[f+ue]=-1,w[f+Ee]=0,w[f+Ne]=0,w[f+Ie]=0,f+=be,w[f+ge]=-1,w[f+xe]=w[o+xe]+c,w[f+we]=w[o+we]+c,w[f+st]=c,w[f+Qe]=w[o+Qe],w[f+
ue]=-1,w[f+Ee]=0,w[f+Ne]=0,w[f+Ie]=0,i+=4,e[w[o+ge]+ce]<w[o+xe]?e[w[o+ge]+se]<w[o+we]?U=w[o+ue]:U=w[o+ue]+be:e[w[o+ge]+se]<w[o+we]?U=w[o+ue]+be*2:U=w[o+ue]+be*3,w[o+Ee]=e[w[o+ge]+te],w[o+Ne]=e[w[o+ge]+
ce],w[o+Ie]=e[w[o+ge]+se],w[U+ge]=w[o+ge],w[o+ge]=-1,e[a+ce]<w[o+xe]?e[a+se]<w[o+we]?Q=w[o+ue]:Q=w[o+ue]+be:e[a+se]<w[o+we]?Q=w[o+ue]+be*2:Q=w[o+ue]+be*3,U===Q)if(m--){o=U;continue}else{m=Ia;break}w[Q+
ge]=a;break}}if(t.barnesHutOptimize)for(y=t.scalingRatio,a=0;a<b;a+=Pe)for(o=0;;)if(w[o+ue]>=0)if(_=Math.pow(e[a+ce]-w[o+Ne],2)+Math.pow(e[a+se]-w[o+Ie],2),p=w[o+st],4*p*p/_<x){if(T=e[a+ce]-w[o+Ne],G=
e[a+se]-w[o+Ie],k===!0?_>0?(P=y*e[a+te]*w[o+Ee]/_,e[a+X]+=T*P,e[a+Y]+=G*P):_<0&&(P=-y*e[a+te]*w[o+Ee]/Math.sqrt(_),e[a+X]+=T*P,e[a+Y]+=G*P):_>0&&(P=y*e[a+te]*w[o+Ee]/_,e[a+X]+=T*P,e[a+Y]+=G*P),o=w[o+Qe],
o<0)break;continue}else{o=w[o+ue];continue}else{if(h=w[o+ge],h>=0&&h!==a&&(T=e[a+ce]-e[h+ce],G=e[a+se]-e[h+se],_=T*T+G*G,k===!0?_>0?(P=y*e[a+te]*e[h+te]/_,e[a+X]+=T*P,e[a+Y]+=G*P):_<0&&(P=-y*e[a+te]*e[h+
te]/Math.sqrt(_),e[a+X]+=T*P,e[a+Y]+=G*P):_>0&&(P=y*e[a+te]*e[h+te]/_,e[a+X]+=T*P,e[a+Y]+=G*P)),o=w[o+Qe],o<0)break;continue}else for(y=t.scalingRatio,s=0;s<b;s+=Pe)for(u=0;u<s;u+=Pe)T=e[s+ce]-e[u+ce],
G=e[s+se]-e[u+se],k===!0?(_=Math.sqrt(T*T+G*G)-e[s+Wr]-e[u+Wr],_>0?(P=y*e[s+te]*e[u+te]/_/_,e[s+X]+=T*P,e[s+Y]+=G*P,e[u+X]-=T*P,e[u+Y]-=G*P):_<0&&(P=100*y*e[s+te]*e[u+te],e[s+X]+=T*P,e[s+Y]+=G*P,e[u+X]-=
T*P,e[u+Y]-=G*P)):(_=Math.sqrt(T*T+G*G),_>0&&(P=y*e[s+te]*e[u+te]/_/_,e[s+X]+=T*P,e[s+Y]+=G*P,e[u+X]-=T*P,e[u+Y]-=G*P));for(f=t.gravity/t.scalingRatio,y=t.scalingRatio,a=0;a<b;a+=Pe)P=0,T=e[a+ce],G=e[a+
se],_=Math.sqrt(Math.pow(T,2)+Math.pow(G,2)),t.strongGravityMode?_>0&&(P=y*e[a+te]*f):_>0&&(P=y*e[a+te]*f/_),e[a+X]-=T*P,e[a+Y]-=G*P;for(y=1*(t.outboundAttractionDistribution?E:1),l=0;l<R;l+=mc)s=r[l+
fc],u=r[l+gc],c=r[l+pc],O=Math.pow(c,t.edgeWeightInfluence),T=e[s+ce]-e[u+ce],G=e[s+se]-e[u+se],k===!0?(_=Math.sqrt(T*T+G*G)-e[s+Wr]-e[u+Wr],t.linLogMode?t.outboundAttractionDistribution?_>0&&(P=-y*O*
Math.log(1+_)/_/e[s+te]):_>0&&(P=-y*O*Math.log(1+_)/_):t.outboundAttractionDistribution?_>0&&(P=-y*O/e[s+te]):_>0&&(P=-y*O)):(_=Math.sqrt(Math.pow(T,2)+Math.pow(G,2)),t.linLogMode?t.outboundAttractionDistribution?
_>0&&(P=-y*O*Math.log(1+_)/_/e[s+te]):_>0&&(P=-y*O*Math.log(1+_)/_):t.outboundAttractionDistribution?(_=1,P=-y*O/e[s+te]):(_=1,P=-y*O)),_>0&&(e[s+X]+=T*P,e[s+Y]+=G*P,e[u+X]-=T*P,e[u+Y]-=G*P);var D,C,S,
v,I,$;if(k===!0)for(a=0;a<b;a+=Pe)e[a+Na]!==1&&(D=Math.sqrt(Math.pow(e[a+X],2)+Math.pow(e[a+Y],2)),D>Zn&&(e[a+X]=e[a+X]*Zn/D,e[a+Y]=e[a+Y]*Zn/D),C=e[a+te]*Math.sqrt((e[a+Be]-e[a+X])*(e[a+Be]-e[a+X])+(e[a+
je]-e[a+Y])*(e[a+je]-e[a+Y])),S=Math.sqrt((e[a+Be]+e[a+X])*(e[a+Be]+e[a+X])+(e[a+je]+e[a+Y])*(e[a+je]+e[a+Y]))/2,v=.1*Math.log(1+S)/(1+Math.sqrt(C)),I=e[a+ce]+e[a+X]*(v/t.slowDown),e[a+ce]=I,$=e[a+se]+
e[a+Y]*(v/t.slowDown),e[a+se]=$);else for(a=0;a<b;a+=Pe)e[a+Na]!==1&&(C=e[a+te]*Math.sqrt((e[a+Be]-e[a+X])*(e[a+Be]-e[a+X])+(e[a+je]-e[a+Y])*(e[a+je]-e[a+Y])),S=Math.sqrt((e[a+Be]+e[a+X])*(e[a+Be]+e[a+
X])+(e[a+je]+e[a+Y])*(e[a+je]+e[a+Y]))/2,v=e[a+Oa]*Math.log(1+S)/(1+Math.sqrt(C)),e[a+Oa]=Math.min(1,Math.sqrt(v*(Math.pow(e[a+X],2)+Math.pow(e[a+Y],2))/(1+Math.sqrt(C)))),I=e[a+ce]+e[a+X]*(v/t.slowDown),
e[a+ce]=I,$=e[a+se]+e[a+Y]*(v/t.slowDown),e[a+se]=$);return{}}});var Qn=Fe(Ke=>{var Vt=10,$a=3;Ke.assign=function(n){n=n||{};var t=Array.prototype.slice.call(arguments).slice(1),e,r,i;for(e=0,i=t.length;e<i;e++)if(t[e])for(r in t[e])n[r]=t[e][r];return n};Ke.validateSettings=
function(n){return"linLogMode"in n&&typeof n.linLogMode!="boolean"?{message:"the `linLogMode` setting should be a boolean."}:"outboundAttractionDistribution"in n&&typeof n.outboundAttractionDistribution!=
"boolean"?{message:"the `outboundAttractionDistribution` setting should be a boolean."}:"adjustSizes"in n&&typeof n.adjustSizes!="boolean"?{message:"the `adjustSizes` setting should be a boolean."}:"e\
dgeWeightInfluence"in n&&typeof n.edgeWeightInfluence!="number"?{message:"the `edgeWeightInfluence` setting should be a number."}:"scalingRatio"in n&&!(typeof n.scalingRatio=="number"&&n.scalingRatio>=
0)?{message:"the `scalingRatio` setting should be a number >= 0."}:"strongGravityMode"in n&&typeof n.strongGravityMode!="boolean"?{message:"the `strongGravityMode` setting should be a boolean."}:"grav\
ity"in n&&!(typeof n.gravity=="number"&&n.gravity>=0)?{message:"the `gravity` setting should be a number >= 0."}:"slowDown"in n&&!(typeof n.slowDown=="number"||n.slowDown>=0)?{message:"the `slowDown` \
setting should be a number >= 0."}:"barnesHutOptimize"in n&&typeof n.barnesHutOptimize!="boolean"?{message:"the `barnesHutOptimize` setting should be a boolean."}:"barnesHutTheta"in n&&!(typeof n.barnesHutTheta==
"number"&&n.barnesHutTheta>=0)?{message:"the `barnesHutTheta` setting should be a number >= 0."}:null};Ke.graphToByteArrays=function(n,t){var e=n.order,r=n.size,i={},o,a=new Float32Array(e*Vt),s=new Float32Array(
r*$a);return o=0,n.forEachNode(function(u,h){i[u]=o,a[o]=h.x,a[o+1]=h.y,a[o+2]=0,a[o+3]=0,a[o+4]=0,a[o+5]=0,a[o+6]=1,a[o+7]=1,a[o+8]=h.size||1,a[o+9]=h.fixed?1:0,o+=Vt}),o=0,n.forEachEdge(function(u,h,l,c,f,p,b){
var R=i[l],k=i[c],x=t(u,h,l,c,f,p,b);a[R+6]+=x,a[k+6]+=x,s[o]=R,s[o+1]=k,s[o+2]=x,o+=$a}),{nodes:a,edges:s}};Ke.assignLayoutChanges=function(n,t,e){var r=0;n.updateEachNodeAttributes(function(i,o){return o.
x=t[r],o.y=t[r+1],r+=Vt,e?e(i,o):o})};Ke.readGraphPositions=function(n,t){var e=0;n.forEachNode(function(r,i){t[e]=i.x,t[e+1]=i.y,e+=Vt})};Ke.collectLayoutChanges=function(n,t,e){for(var r=n.nodes(),i={},
o=0,a=0,s=t.length;o<s;o+=Vt){if(e){var u=Object.assign({},n.getNodeAttributes(r[a]));u.x=t[o],u.y=t[o+1],u=e(r[a],u),i[r[a]]={x:u.x,y:u.y}}else i[r[a]]={x:t[o],y:t[o+1]};a++}return i};Ke.createWorker=
function(t){var e=window.URL||window.webkitURL,r=t.toString(),i=e.createObjectURL(new Blob(["("+r+").call(this);"],{type:"text/javascript"})),o=new Worker(i);return e.revokeObjectURL(i),o}});var Kn=Fe((Gg,qa)=>{qa.exports={linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!1,edgeWeightInfluence:1,scalingRatio:1,strongGravityMode:!1,gravity:1,slowDown:1,barnesHutOptimize:!1,barnesHutTheta:.5}});var Ba=Fe((Fg,Ma)=>{var vc=mt(),yc=Vn().createEdgeWeightGetter,bc=Ua(),Zt=Qn(),wc=Kn();function Ha(n,t,e){if(!vc(t))throw new Error("graphology-layout-forceatlas2: the given graph is not a valid graph\
ology instance.");typeof e=="number"&&(e={iterations:e});var r=e.iterations;if(typeof r!="number")throw new Error("graphology-layout-forceatlas2: invalid number of iterations.");if(r<=0)throw new Error(
"graphology-layout-forceatlas2: you should provide a positive number of iterations.");var i=yc("getEdgeWeight"in e?e.getEdgeWeight:"weight").fromEntry,o=typeof e.outputReducer=="function"?e.outputReducer:
null,a=Zt.assign({},wc,e.settings),s=Zt.validateSettings(a);if(s)throw new Error("graphology-layout-forceatlas2: "+s.message);var u=Zt.graphToByteArrays(t,i),h;for(h=0;h<r;h++)bc(a,u.nodes,u.edges);if(n){
Zt.assignLayoutChanges(t,u.nodes,o);return}return Zt.collectLayoutChanges(t,u.nodes)}function Ec(n){var t=typeof n=="number"?n:n.order;return{barnesHutOptimize:t>2e3,strongGravityMode:!0,gravity:.05,scalingRatio:10,
slowDown:1+Math.log(t)}}var Xn=Ha.bind(null,!1);Xn.assign=Ha.bind(null,!0);Xn.inferSettings=Ec;Ma.exports=Xn});var Wa=Fe((Og,ja)=>{ja.exports=function(){var t,e,r={};(function(){var o=0,a=1,s=2,u=3,h=4,l=5,c=6,f=7,p=8,b=9,R=0,k=1,x=2,E=0,y=1,T=2,G=3,O=4,_=5,P=6,w=7,H=8,Z=3,V=10,ie=3,U=9,Q=10;r.exports=function(g,d,D){
var C,S,v,I,$,oe,fe,K,j,Kr,Ge=d.length,os=D.length,Dt=g.adjustSizes,as=g.barnesHutTheta*g.barnesHutTheta,Qt,ae,J,ee,ze,B,M,L=[];for(v=0;v<Ge;v+=V)d[v+h]=d[v+s],d[v+l]=d[v+u],d[v+s]=0,d[v+u]=0;if(g.outboundAttractionDistribution){
for(Qt=0,v=0;v<Ge;v+=V)Qt+=d[v+c];Qt/=Ge/V}if(g.barnesHutOptimize){var Ye=1/0,ut=-1/0,Je=1/0,ht=-1/0,Te,lt,Xr;for(v=0;v<Ge;v+=V)Ye=Math.min(Ye,d[v+o]),ut=Math.max(ut,d[v+o]),Je=Math.min(Je,d[v+a]),ht=
Math.max(ht,d[v+a]);var Kt=ut-Ye,Xt=ht-Je;for(Kt>Xt?(Je-=(Kt-Xt)/2,ht=Je+Kt):(Ye-=(Xt-Kt)/2,ut=Ye+Xt),L[0+E]=-1,L[0+y]=(Ye+ut)/2,L[0+T]=(Je+ht)/2,L[0+G]=Math.max(ut-Ye,ht-Je),L[0+O]=-1,L[0+_]=-1,L[0+P]=
0,L[0+w]=0,L[0+H]=0,C=1,v=0;v<Ge;v+=V)for(S=0,Xr=Z;;)if(L[S+_]>=0){d[v+o]<L[S+y]?d[v+a]<L[S+T]?Te=L[S+_]:Te=L[S+_]+U:d[v+a]<L[S+T]?Te=L[S+_]+U*2:Te=L[S+_]+U*3,L[S+w]=(L[S+w]*L[S+P]+d[v+o]*d[v+c])/(L[S+
P]+d[v+c]),L[S+H]=(L[S+H]*L[S+P]+d[v+a]*d[v+c])/(L[S+P]+d[v+c]),L[S+P]+=d[v+c],S=Te;continue}else if(L[S+E]<0){L[S+E]=v;break}else{if(L[S+_]=C*U,K=L[S+G]/2,j=L[S+_],L[j+E]=-1,L[j+y]=L[S+y]-K,L[j+T]=L[S+
T]-K,L[j+G]=K,L[j+O]=j+U,L[j+_]=-1,L[j+P]=0,L[j+w]=0,L[j+H]=0,j+=U,L[j+E]=-1,L[j+y]=L[S+y]-K,L[j+T]=L[S+T]+K,L[j+G]=K,L[j+O]=j+U,L[j+_]=-1,L[j+P]=0,L[j+w]=0,L[j+H]=0,j+=U,L[j+E]=-1,L[j+y]=L[S+y]+K,L[j+
T]=L[S+T]-K,L[j+G]=K,L[j+O]=j+U,L[j+_]=-1,L[j+P]=0,L[j+w]=0,L[j+H]=0,j+=U,L[j+E]=-1,L[j+y]=L[S+y]+K,L[j+T]=L[S+T]+K,L[j+G]=K,L[j+O]=L[S+O],L[j+_]=-1,L[j+P]=0,L[j+w]=0,L[j+H]=0,C+=4,d[L[S+E]+o]<L[S+y]?
d[L[S+E]+a]<L[S+T]?Te=L[S+_]:Te=L[S+_]+U:d[L[S+E]+a]<L[S+T]?Te=L[S+_]+U*2:Te=L[S+_]+U*3,L[S+P]=d[L[S+E]+c],L[S+w]=d[L[S+E]+o],L[S+H]=d[L[S+E]+a],L[Te+E]=L[S+E],L[S+E]=-1,d[v+o]<L[S+y]?d[v+a]<L[S+T]?lt=
L[S+_]:lt=L[S+_]+U:d[v+a]<L[S+T]?lt=L[S+_]+U*2:lt=L[S+_]+U*3,Te===lt)if(Xr--){S=Te;continue}else{Xr=Z;break}L[lt+E]=v;break}}if(g.barnesHutOptimize)for(ae=g.scalingRatio,v=0;v<Ge;v+=V)for(S=0;;)if(L[S+
_]>=0)if(B=Math.pow(d[v+o]-L[S+w],2)+Math.pow(d[v+a]-L[S+H],2),Kr=L[S+G],4*Kr*Kr/B<as){if(J=d[v+o]-L[S+w],ee=d[v+a]-L[S+H],Dt===!0?B>0?(M=ae*d[v+c]*L[S+P]/B,d[v+s]+=J*M,d[v+u]+=ee*M):B<0&&(M=-ae*d[v+c]*
L[S+P]/Math.sqrt(B),d[v+s]+=J*M,d[v+u]+=ee*M):B>0&&(M=ae*d[v+c]*L[S+P]/B,d[v+s]+=J*M,d[v+u]+=ee*M),S=L[S+O],S<0)break;continue}else{S=L[S+_];continue}else{if(oe=L[S+E],oe>=0&&oe!==v&&(J=d[v+o]-d[oe+o],
ee=d[v+a]-d[oe+a],B=J*J+ee*ee,Dt===!0?B>0?(M=ae*d[v+c]*d[oe+c]/B,d[v+s]+=J*M,d[v+u]+=ee*M):B<0&&(M=-ae*d[v+c]*d[oe+c]/Math.sqrt(B),d[v+s]+=J*M,d[v+u]+=ee*M):B>0&&(M=ae*d[v+c]*d[oe+c]/B,d[v+s]+=J*M,d[v+
u]+=ee*M)),S=L[S+O],S<0)break;continue}else for(ae=g.scalingRatio,I=0;I<Ge;I+=V)for($=0;$<I;$+=V)J=d[I+o]-d[$+o],ee=d[I+a]-d[$+a],Dt===!0?(B=Math.sqrt(J*J+ee*ee)-d[I+p]-d[$+p],B>0?(M=ae*d[I+c]*d[$+c]/
B/B,d[I+s]+=J*M,d[I+u]+=ee*M,d[$+s]-=J*M,d[$+u]-=ee*M):B<0&&(M=100*ae*d[I+c]*d[$+c],d[I+s]+=J*M,d[I+u]+=ee*M,d[$+s]-=J*M,d[$+u]-=ee*M)):(B=Math.sqrt(J*J+ee*ee),B>0&&(M=ae*d[I+c]*d[$+c]/B/B,d[I+s]+=J*M,
d[I+u]+=ee*M,d[$+s]-=J*M,d[$+u]-=ee*M));for(j=g.gravity/g.scalingRatio,ae=g.scalingRatio,v=0;v<Ge;v+=V)M=0,J=d[v+o],ee=d[v+a],B=Math.sqrt(Math.pow(J,2)+Math.pow(ee,2)),g.strongGravityMode?B>0&&(M=ae*d[v+
c]*j):B>0&&(M=ae*d[v+c]*j/B),d[v+s]-=J*M,d[v+u]-=ee*M;for(ae=1*(g.outboundAttractionDistribution?Qt:1),fe=0;fe<os;fe+=ie)I=D[fe+R],$=D[fe+k],K=D[fe+x],ze=Math.pow(K,g.edgeWeightInfluence),J=d[I+o]-d[$+
o],ee=d[I+a]-d[$+a],Dt===!0?(B=Math.sqrt(J*J+ee*ee)-d[I+p]-d[$+p],g.linLogMode?g.outboundAttractionDistribution?B>0&&(M=-ae*ze*Math.log(1+B)/B/d[I+c]):B>0&&(M=-ae*ze*Math.log(1+B)/B):g.outboundAttractionDistribution?
B>0&&(M=-ae*ze/d[I+c]):B>0&&(M=-ae*ze)):(B=Math.sqrt(Math.pow(J,2)+Math.pow(ee,2)),g.linLogMode?g.outboundAttractionDistribution?B>0&&(M=-ae*ze*Math.log(1+B)/B/d[I+c]):B>0&&(M=-ae*ze*Math.log(1+B)/B):
g.outboundAttractionDistribution?(B=1,M=-ae*ze/d[I+c]):(B=1,M=-ae*ze)),B>0&&(d[I+s]+=J*M,d[I+u]+=ee*M,d[$+s]-=J*M,d[$+u]-=ee*M);var Yt,Pt,Jt,et,er,tr;if(Dt===!0)for(v=0;v<Ge;v+=V)d[v+b]!==1&&(Yt=Math.
sqrt(Math.pow(d[v+s],2)+Math.pow(d[v+u],2)),Yt>Q&&(d[v+s]=d[v+s]*Q/Yt,d[v+u]=d[v+u]*Q/Yt),Pt=d[v+c]*Math.sqrt((d[v+h]-d[v+s])*(d[v+h]-d[v+s])+(d[v+l]-d[v+u])*(d[v+l]-d[v+u])),Jt=Math.sqrt((d[v+h]+d[v+
s])*(d[v+h]+d[v+s])+(d[v+l]+d[v+u])*(d[v+l]+d[v+u]))/2,et=.1*Math.log(1+Jt)/(1+Math.sqrt(Pt)),er=d[v+o]+d[v+s]*(et/g.slowDown),d[v+o]=er,tr=d[v+a]+d[v+u]*(et/g.slowDown),d[v+a]=tr);else for(v=0;v<Ge;v+=
V)d[v+b]!==1&&(Pt=d[v+c]*Math.sqrt((d[v+h]-d[v+s])*(d[v+h]-d[v+s])+(d[v+l]-d[v+u])*(d[v+l]-d[v+u])),Jt=Math.sqrt((d[v+h]+d[v+s])*(d[v+h]+d[v+s])+(d[v+l]+d[v+u])*(d[v+l]+d[v+u]))/2,et=d[v+f]*Math.log(1+
Jt)/(1+Math.sqrt(Pt)),d[v+f]=Math.min(1,Math.sqrt(et*(Math.pow(d[v+s],2)+Math.pow(d[v+u],2))/(1+Math.sqrt(Pt)))),er=d[v+o]+d[v+s]*(et/g.slowDown),d[v+o]=er,tr=d[v+a]+d[v+u]*(et/g.slowDown),d[v+a]=tr);
return{}}})();var i=r.exports;self.addEventListener("message",function(o){var a=o.data;t=new Float32Array(a.nodes),a.edges&&(e=new Float32Array(a.edges)),i(a.settings,t,e),self.postMessage({nodes:t.buffer},
[t.buffer])})}});var Za=Fe((Ng,Va)=>{var _c=Wa(),Tc=mt(),Sc=Vn().createEdgeWeightGetter,At=Qn(),kc=Kn();function Xe(n,t){if(t=t||{},!Tc(n))throw new Error("graphology-layout-forceatlas2/worker: the given graph is not \
a valid graphology instance.");var e=Sc("getEdgeWeight"in t?t.getEdgeWeight:"weight").fromEntry,r=At.assign({},kc,t.settings),i=At.validateSettings(r);if(i)throw new Error("graphology-layout-forceatla\
s2/worker: "+i.message);this.worker=null,this.graph=n,this.settings=r,this.getEdgeWeight=e,this.matrices=null,this.running=!1,this.killed=!1,this.outputReducer=typeof t.outputReducer=="function"?t.outputReducer:
null,this.handleMessage=this.handleMessage.bind(this);var o=void 0,a=this;this.handleGraphUpdate=function(){a.worker&&a.worker.terminate(),o&&clearTimeout(o),o=setTimeout(function(){o=void 0,a.spawnWorker()},
0)},n.on("nodeAdded",this.handleGraphUpdate),n.on("edgeAdded",this.handleGraphUpdate),n.on("nodeDropped",this.handleGraphUpdate),n.on("edgeDropped",this.handleGraphUpdate),this.spawnWorker()}Xe.prototype.
isRunning=function(){return this.running};Xe.prototype.spawnWorker=function(){this.worker&&this.worker.terminate(),this.worker=At.createWorker(_c),this.worker.addEventListener("message",this.handleMessage),
this.running&&(this.running=!1,this.start())};Xe.prototype.handleMessage=function(n){if(this.running){var t=new Float32Array(n.data.nodes);At.assignLayoutChanges(this.graph,t,this.outputReducer),this.
outputReducer&&At.readGraphPositions(this.graph,t),this.matrices.nodes=t,this.askForIterations()}};Xe.prototype.askForIterations=function(n){var t=this.matrices,e={settings:this.settings,nodes:t.nodes.
buffer},r=[t.nodes.buffer];return n&&(e.edges=t.edges.buffer,r.push(t.edges.buffer)),this.worker.postMessage(e,r),this};Xe.prototype.start=function(){if(this.killed)throw new Error("graphology-layout-\
forceatlas2/worker.start: layout was killed.");return this.running?this:(this.matrices=At.graphToByteArrays(this.graph,this.getEdgeWeight),this.running=!0,this.askForIterations(!0),this)};Xe.prototype.
stop=function(){return this.running=!1,this};Xe.prototype.kill=function(){if(this.killed)return this;this.running=!1,this.killed=!0,this.matrices=null,this.worker.terminate(),this.graph.removeListener(
"nodeAdded",this.handleGraphUpdate),this.graph.removeListener("edgeAdded",this.handleGraphUpdate),this.graph.removeListener("nodeDropped",this.handleGraphUpdate),this.graph.removeListener("edgeDropped",
this.handleGraphUpdate)};Va.exports=Xe});function W(n,t,...e){let r=document.createElement(n);for(let[i,o]of Object.entries(t))typeof o=="function"?r.addEventListener(i,o):typeof o=="boolean"?r.toggleAttribute(i,o):r.setAttribute(i,o);return r.
append(...e),r}var ni="itoguchi:network:";function rr(n,t){try{sessionStorage.setItem(ni+n,JSON.stringify(t))}catch{return}}function nr(n){try{let t=sessionStorage.getItem(ni+n);return t?JSON.parse(t):null}catch{return null}}function fs(n,t){if(typeof n!="object"||!n)return n;var e=n[Symbol.toPrimitive];if(e!==void 0){var r=e.call(n,t||"default");if(typeof r!="object")return r;throw new TypeError("@@toPrimitive must retur\
n a primitive value.")}return(t==="string"?String:Number)(n)}function rt(n){var t=fs(n,"string");return typeof t=="symbol"?t:t+""}function he(n,t){if(!(n instanceof t))throw new TypeError("Cannot call\
 a class as a function")}function ii(n,t){for(var e=0;e<t.length;e++){var r=t[e];r.enumerable=r.enumerable||!1,r.configurable=!0,"value"in r&&(r.writable=!0),Object.defineProperty(n,rt(r.key),r)}}function le(n,t,e){
return t&&ii(n.prototype,t),e&&ii(n,e),Object.defineProperty(n,"prototype",{writable:!1}),n}function tt(n){return tt=Object.setPrototypeOf?Object.getPrototypeOf.bind():function(t){return t.__proto__||
Object.getPrototypeOf(t)},tt(n)}function oi(){try{var n=!Boolean.prototype.valueOf.call(Reflect.construct(Boolean,[],function(){}))}catch{}return(oi=function(){return!!n})()}function gs(n){if(n===void 0)
throw new ReferenceError("this hasn't been initialised - super() hasn't been called");return n}function ps(n,t){if(t&&(typeof t=="object"||typeof t=="function"))return t;if(t!==void 0)throw new TypeError(
"Derived constructors may only return object or undefined");return gs(n)}function pe(n,t,e){return t=tt(t),ps(n,oi()?Reflect.construct(t,e||[],tt(n).constructor):t.apply(n,e))}function Yr(n,t){return Yr=
Object.setPrototypeOf?Object.setPrototypeOf.bind():function(e,r){return e.__proto__=r,e},Yr(n,t)}function me(n,t){if(typeof t!="function"&&t!==null)throw new TypeError("Super expression must either be\
 null or a function");n.prototype=Object.create(t&&t.prototype,{constructor:{value:n,writable:!0,configurable:!0}}),Object.defineProperty(n,"prototype",{writable:!1}),t&&Yr(n,t)}function ms(n){if(Array.isArray(n))return n}function vs(n,t){var e=n==null?null:typeof Symbol<"u"&&n[Symbol.iterator]||n["@@iterator"];if(e!=null){var r,i,o,a,s=[],u=!0,h=!1;try{if(o=(e=e.call(n)).next,
t===0){if(Object(e)!==e)return;u=!1}else for(;!(u=(r=o.call(e)).done)&&(s.push(r.value),s.length!==t);u=!0);}catch(l){h=!0,i=l}finally{try{if(!u&&e.return!=null&&(a=e.return(),Object(a)!==a))return}finally{
if(h)throw i}}return s}}function or(n,t){(t==null||t>n.length)&&(t=n.length);for(var e=0,r=Array(t);e<t;e++)r[e]=n[e];return r}function tn(n,t){if(n){if(typeof n=="string")return or(n,t);var e={}.toString.
call(n).slice(8,-1);return e==="Object"&&n.constructor&&(e=n.constructor.name),e==="Map"||e==="Set"?Array.from(n):e==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?or(n,t):void 0}}function ys(){
throw new TypeError(`Invalid attempt to destructure non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}function We(n,t){return ms(n)||vs(n,t)||tn(n,t)||ys()}var ir={black:"#000000",silver:"#C0C0C0",gray:"#808080",grey:"\
#808080",white:"#FFFFFF",maroon:"#800000",red:"#FF0000",purple:"#800080",fuchsia:"#FF00FF",green:"#008000",lime:"#00FF00",olive:"#808000",yellow:"#FFFF00",navy:"#000080",blue:"#0000FF",teal:"#008080",
aqua:"#00FFFF",darkblue:"#00008B",mediumblue:"#0000CD",darkgreen:"#006400",darkcyan:"#008B8B",deepskyblue:"#00BFFF",darkturquoise:"#00CED1",mediumspringgreen:"#00FA9A",springgreen:"#00FF7F",cyan:"#00F\
FFF",midnightblue:"#191970",dodgerblue:"#1E90FF",lightseagreen:"#20B2AA",forestgreen:"#228B22",seagreen:"#2E8B57",darkslategray:"#2F4F4F",darkslategrey:"#2F4F4F",limegreen:"#32CD32",mediumseagreen:"#3\
CB371",turquoise:"#40E0D0",royalblue:"#4169E1",steelblue:"#4682B4",darkslateblue:"#483D8B",mediumturquoise:"#48D1CC",indigo:"#4B0082",darkolivegreen:"#556B2F",cadetblue:"#5F9EA0",cornflowerblue:"#6495\
ED",rebeccapurple:"#663399",mediumaquamarine:"#66CDAA",dimgray:"#696969",dimgrey:"#696969",slateblue:"#6A5ACD",olivedrab:"#6B8E23",slategray:"#708090",slategrey:"#708090",lightslategray:"#778899",lightslategrey:"\
#778899",mediumslateblue:"#7B68EE",lawngreen:"#7CFC00",chartreuse:"#7FFF00",aquamarine:"#7FFFD4",skyblue:"#87CEEB",lightskyblue:"#87CEFA",blueviolet:"#8A2BE2",darkred:"#8B0000",darkmagenta:"#8B008B",saddlebrown:"\
#8B4513",darkseagreen:"#8FBC8F",lightgreen:"#90EE90",mediumpurple:"#9370DB",darkviolet:"#9400D3",palegreen:"#98FB98",darkorchid:"#9932CC",yellowgreen:"#9ACD32",sienna:"#A0522D",brown:"#A52A2A",darkgray:"\
#A9A9A9",darkgrey:"#A9A9A9",lightblue:"#ADD8E6",greenyellow:"#ADFF2F",paleturquoise:"#AFEEEE",lightsteelblue:"#B0C4DE",powderblue:"#B0E0E6",firebrick:"#B22222",darkgoldenrod:"#B8860B",mediumorchid:"#B\
A55D3",rosybrown:"#BC8F8F",darkkhaki:"#BDB76B",mediumvioletred:"#C71585",indianred:"#CD5C5C",peru:"#CD853F",chocolate:"#D2691E",tan:"#D2B48C",lightgray:"#D3D3D3",lightgrey:"#D3D3D3",thistle:"#D8BFD8",
orchid:"#DA70D6",goldenrod:"#DAA520",palevioletred:"#DB7093",crimson:"#DC143C",gainsboro:"#DCDCDC",plum:"#DDA0DD",burlywood:"#DEB887",lightcyan:"#E0FFFF",lavender:"#E6E6FA",darksalmon:"#E9967A",violet:"\
#EE82EE",palegoldenrod:"#EEE8AA",lightcoral:"#F08080",khaki:"#F0E68C",aliceblue:"#F0F8FF",honeydew:"#F0FFF0",azure:"#F0FFFF",sandybrown:"#F4A460",wheat:"#F5DEB3",beige:"#F5F5DC",whitesmoke:"#F5F5F5",mintcream:"\
#F5FFFA",ghostwhite:"#F8F8FF",salmon:"#FA8072",antiquewhite:"#FAEBD7",linen:"#FAF0E6",lightgoldenrodyellow:"#FAFAD2",oldlace:"#FDF5E6",magenta:"#FF00FF",deeppink:"#FF1493",orangered:"#FF4500",tomato:"\
#FF6347",hotpink:"#FF69B4",coral:"#FF7F50",darkorange:"#FF8C00",lightsalmon:"#FFA07A",orange:"#FFA500",lightpink:"#FFB6C1",pink:"#FFC0CB",gold:"#FFD700",peachpuff:"#FFDAB9",navajowhite:"#FFDEAD",moccasin:"\
#FFE4B5",bisque:"#FFE4C4",mistyrose:"#FFE4E1",blanchedalmond:"#FFEBCD",papayawhip:"#FFEFD5",lavenderblush:"#FFF0F5",seashell:"#FFF5EE",cornsilk:"#FFF8DC",lemonchiffon:"#FFFACD",floralwhite:"#FFFAF0",snow:"\
#FFFAFA",lightyellow:"#FFFFE0",ivory:"#FFFFF0"};var ai=new Int8Array(4),Jr=new Int32Array(ai.buffer,0,1),bs=new Float32Array(ai.buffer,0,1),ws=/^\s*rgba?\s*\(/,Es=/^\s*rgba?\s*\(\s*([0-9]*)\s*,\s*([0-9]*)\s*,\s*([0-9]*)(?:\s*,\s*(.*)?)?\)\s*$/;function si(n){
var t=0,e=0,r=0,i=1;if(n[0]==="#")n.length===4?(t=parseInt(n.charAt(1)+n.charAt(1),16),e=parseInt(n.charAt(2)+n.charAt(2),16),r=parseInt(n.charAt(3)+n.charAt(3),16)):(t=parseInt(n.charAt(1)+n.charAt(2),
16),e=parseInt(n.charAt(3)+n.charAt(4),16),r=parseInt(n.charAt(5)+n.charAt(6),16)),n.length===9&&(i=parseInt(n.charAt(7)+n.charAt(8),16)/255);else if(ws.test(n)){var o=n.match(Es);o&&(t=+o[1],e=+o[2],
r=+o[3],o[4]&&(i=+o[4]))}return{r:t,g:e,b:r,a:i}}var ct={};for(Gt in ir)ct[Gt]=Ce(ir[Gt]),ct[ir[Gt]]=ct[Gt];var Gt;function rn(n,t,e,r,i){return Jr[0]=r<<24|e<<16|t<<8|n,i&&(Jr[0]=Jr[0]&4278190079),bs[0]}
function Ce(n){if(n=n.toLowerCase(),typeof ct[n]<"u")return ct[n];var t=si(n),e=t.r,r=t.g,i=t.b,o=t.a;o=o*255|0;var a=rn(e,r,i,o,!0);return ct[n]=a,a}var en={};function ar(n){if(typeof en[n]<"u")return en[n];var t=(n&16711680)>>>16,e=(n&65280)>>>8,r=n&255,i=255,o=rn(t,e,r,i,!0);return en[n]=o,o}function sr(n,t,e,r){return e+(t<<8)+(n<<16)}function ur(n,t,e,r,i,o){
var a=Math.floor(e/o*i),s=Math.floor(n.drawingBufferHeight/o-r/o*i),u=new Uint8Array(4);n.bindFramebuffer(n.FRAMEBUFFER,t),n.readPixels(a,s,1,1,n.RGBA,n.UNSIGNED_BYTE,u);var h=We(u,4),l=h[0],c=h[1],f=h[2],
p=h[3];return[l,c,f,p]}function A(n,t,e){return(t=rt(t))in n?Object.defineProperty(n,t,{value:e,enumerable:!0,configurable:!0,writable:!0}):n[t]=e,n}function ui(n,t){var e=Object.keys(n);if(Object.getOwnPropertySymbols){var r=Object.
getOwnPropertySymbols(n);t&&(r=r.filter(function(i){return Object.getOwnPropertyDescriptor(n,i).enumerable})),e.push.apply(e,r)}return e}function z(n){for(var t=1;t<arguments.length;t++){var e=arguments[t]!=
null?arguments[t]:{};t%2?ui(Object(e),!0).forEach(function(r){A(n,r,e[r])}):Object.getOwnPropertyDescriptors?Object.defineProperties(n,Object.getOwnPropertyDescriptors(e)):ui(Object(e)).forEach(function(r){
Object.defineProperty(n,r,Object.getOwnPropertyDescriptor(e,r))})}return n}function _s(n,t){for(;!{}.hasOwnProperty.call(n,t)&&(n=tt(n))!==null;);return n}function on(){return on=typeof Reflect<"u"&&Reflect.
get?Reflect.get.bind():function(n,t,e){var r=_s(n,t);if(r){var i=Object.getOwnPropertyDescriptor(r,t);return i.get?i.get.call(arguments.length<3?n:e):i.value}},on.apply(null,arguments)}function gi(n,t,e,r){
var i=on(tt(1&r?n.prototype:n),t,e);return 2&r&&typeof i=="function"?function(o){return i.apply(e,o)}:i}function pi(n){return n.normalized?1:n.size}function lr(n){var t=0;return n.forEach(function(e){
return t+=pi(e)}),t}function mi(n,t,e){var r=n==="VERTEX"?t.VERTEX_SHADER:t.FRAGMENT_SHADER,i=t.createShader(r);if(i===null)throw new Error("loadShader: error while creating the shader");t.shaderSource(
i,e),t.compileShader(i);var o=t.getShaderParameter(i,t.COMPILE_STATUS);if(!o){var a=t.getShaderInfoLog(i);throw t.deleteShader(i),new Error(`loadShader: error while compiling the shader:
`.concat(a,`
`).concat(e))}return i}function vi(n,t){return mi("VERTEX",n,t)}function yi(n,t){return mi("FRAGMENT",n,t)}function bi(n,t){var e=n.createProgram();if(e===null)throw new Error("loadProgram: error whil\
e creating the program.");var r,i;for(r=0,i=t.length;r<i;r++)n.attachShader(e,t[r]);n.linkProgram(e);var o=n.getProgramParameter(e,n.LINK_STATUS);if(!o){var a=n.getProgramInfoLog(e);throw n.deleteProgram(
e),new Error("loadProgram: error while linking the program: ".concat(a))}return e}function an(n){var t=n.gl,e=n.buffer,r=n.program,i=n.vertexShader,o=n.fragmentShader;t.deleteShader(i),t.deleteShader(
o),t.deleteProgram(r),t.deleteBuffer(e)}var hi=`#define PICKING_MODE
`,Ts=A(A(A(A(A(A(A(A({},WebGL2RenderingContext.BOOL,1),WebGL2RenderingContext.BYTE,1),WebGL2RenderingContext.UNSIGNED_BYTE,1),WebGL2RenderingContext.SHORT,2),WebGL2RenderingContext.UNSIGNED_SHORT,2),WebGL2RenderingContext.
INT,4),WebGL2RenderingContext.UNSIGNED_INT,4),WebGL2RenderingContext.FLOAT,4);var sn=(function(){function n(t,e,r){he(this,n),A(this,"array",new Float32Array),A(this,"constantArray",new Float32Array),A(this,"capacity",0),A(this,"verticesCount",0);var i=this.getDefinition();if(this.
VERTICES=i.VERTICES,this.VERTEX_SHADER_SOURCE=i.VERTEX_SHADER_SOURCE,this.FRAGMENT_SHADER_SOURCE=i.FRAGMENT_SHADER_SOURCE,this.UNIFORMS=i.UNIFORMS,this.ATTRIBUTES=i.ATTRIBUTES,this.METHOD=i.METHOD,this.
CONSTANT_ATTRIBUTES="CONSTANT_ATTRIBUTES"in i?i.CONSTANT_ATTRIBUTES:[],this.CONSTANT_DATA="CONSTANT_DATA"in i?i.CONSTANT_DATA:[],this.isInstanced="CONSTANT_ATTRIBUTES"in i,this.ATTRIBUTES_ITEMS_COUNT=
lr(this.ATTRIBUTES),this.STRIDE=this.VERTICES*this.ATTRIBUTES_ITEMS_COUNT,this.renderer=r,this.normalProgram=this.getProgramInfo("normal",t,i.VERTEX_SHADER_SOURCE,i.FRAGMENT_SHADER_SOURCE,null),this.pickProgram=
e?this.getProgramInfo("pick",t,hi+i.VERTEX_SHADER_SOURCE,hi+i.FRAGMENT_SHADER_SOURCE,e):null,this.isInstanced){var o=lr(this.CONSTANT_ATTRIBUTES);if(this.CONSTANT_DATA.length!==this.VERTICES)throw new Error(
"Program: error while getting constant data (expected ".concat(this.VERTICES," items, received ").concat(this.CONSTANT_DATA.length," instead)"));this.constantArray=new Float32Array(this.CONSTANT_DATA.
length*o);for(var a=0;a<this.CONSTANT_DATA.length;a++){var s=this.CONSTANT_DATA[a];if(s.length!==o)throw new Error("Program: error while getting constant data (one vector has ".concat(s.length," items\
 instead of ").concat(o,")"));for(var u=0;u<s.length;u++)this.constantArray[a*o+u]=s[u]}this.STRIDE=this.ATTRIBUTES_ITEMS_COUNT}}return le(n,[{key:"kill",value:function(){an(this.normalProgram),this.pickProgram&&
(an(this.pickProgram),this.pickProgram=null)}},{key:"getProgramInfo",value:function(e,r,i,o,a){var s=this.getDefinition(),u=r.createBuffer();if(u===null)throw new Error("Program: error while creating \
the WebGL buffer.");var h=vi(r,i),l=yi(r,o),c=bi(r,[h,l]),f={};s.UNIFORMS.forEach(function(R){var k=r.getUniformLocation(c,R);k&&(f[R]=k)});var p={};s.ATTRIBUTES.forEach(function(R){p[R.name]=r.getAttribLocation(
c,R.name)});var b;if("CONSTANT_ATTRIBUTES"in s&&(s.CONSTANT_ATTRIBUTES.forEach(function(R){p[R.name]=r.getAttribLocation(c,R.name)}),b=r.createBuffer(),b===null))throw new Error("Program: error while \
creating the WebGL constant buffer.");return{name:e,program:c,gl:r,frameBuffer:a,buffer:u,constantBuffer:b||{},uniformLocations:f,attributeLocations:p,isPicking:e==="pick",vertexShader:h,fragmentShader:l}}},
{key:"bindProgram",value:function(e){var r=this,i=0,o=e.gl,a=e.buffer;this.isInstanced?(o.bindBuffer(o.ARRAY_BUFFER,e.constantBuffer),i=0,this.CONSTANT_ATTRIBUTES.forEach(function(s){return i+=r.bindAttribute(
s,e,i,!1)}),o.bufferData(o.ARRAY_BUFFER,this.constantArray,o.STATIC_DRAW),o.bindBuffer(o.ARRAY_BUFFER,e.buffer),i=0,this.ATTRIBUTES.forEach(function(s){return i+=r.bindAttribute(s,e,i,!0)}),o.bufferData(
o.ARRAY_BUFFER,this.array,o.DYNAMIC_DRAW)):(o.bindBuffer(o.ARRAY_BUFFER,a),i=0,this.ATTRIBUTES.forEach(function(s){return i+=r.bindAttribute(s,e,i)}),o.bufferData(o.ARRAY_BUFFER,this.array,o.DYNAMIC_DRAW)),
o.bindBuffer(o.ARRAY_BUFFER,null)}},{key:"unbindProgram",value:function(e){var r=this;this.isInstanced?(this.CONSTANT_ATTRIBUTES.forEach(function(i){return r.unbindAttribute(i,e,!1)}),this.ATTRIBUTES.
forEach(function(i){return r.unbindAttribute(i,e,!0)})):this.ATTRIBUTES.forEach(function(i){return r.unbindAttribute(i,e)})}},{key:"bindAttribute",value:function(e,r,i,o){var a=Ts[e.type];if(typeof a!=
"number")throw new Error('Program.bind: yet unsupported attribute type "'.concat(e.type,'"'));var s=r.attributeLocations[e.name],u=r.gl;if(s!==-1){u.enableVertexAttribArray(s);var h=this.isInstanced?(o?
this.ATTRIBUTES_ITEMS_COUNT:lr(this.CONSTANT_ATTRIBUTES))*Float32Array.BYTES_PER_ELEMENT:this.ATTRIBUTES_ITEMS_COUNT*Float32Array.BYTES_PER_ELEMENT;if(u.vertexAttribPointer(s,e.size,e.type,e.normalized||
!1,h,i),this.isInstanced&&o)if(u instanceof WebGL2RenderingContext)u.vertexAttribDivisor(s,1);else{var l=u.getExtension("ANGLE_instanced_arrays");l&&l.vertexAttribDivisorANGLE(s,1)}}return e.size*a}},
{key:"unbindAttribute",value:function(e,r,i){var o=r.attributeLocations[e.name],a=r.gl;if(o!==-1&&(a.disableVertexAttribArray(o),this.isInstanced&&i))if(a instanceof WebGL2RenderingContext)a.vertexAttribDivisor(
o,0);else{var s=a.getExtension("ANGLE_instanced_arrays");s&&s.vertexAttribDivisorANGLE(o,0)}}},{key:"reallocate",value:function(e){e!==this.capacity&&(this.capacity=e,this.verticesCount=this.VERTICES*
e,this.array=new Float32Array(this.isInstanced?this.capacity*this.ATTRIBUTES_ITEMS_COUNT:this.verticesCount*this.ATTRIBUTES_ITEMS_COUNT))}},{key:"hasNothingToRender",value:function(){return this.verticesCount===
0}},{key:"renderProgram",value:function(e,r){var i=r.gl,o=r.program;i.enable(i.BLEND),i.useProgram(o),this.setUniforms(e,r),this.drawWebGL(this.METHOD,r)}},{key:"render",value:function(e){this.hasNothingToRender()||
(this.pickProgram&&(this.pickProgram.gl.viewport(0,0,e.width*e.pixelRatio/e.downSizingRatio,e.height*e.pixelRatio/e.downSizingRatio),this.bindProgram(this.pickProgram),this.renderProgram(z(z({},e),{},
{pixelRatio:e.pixelRatio/e.downSizingRatio}),this.pickProgram),this.unbindProgram(this.pickProgram)),this.normalProgram.gl.viewport(0,0,e.width*e.pixelRatio,e.height*e.pixelRatio),this.bindProgram(this.
normalProgram),this.renderProgram(e,this.normalProgram),this.unbindProgram(this.normalProgram))}},{key:"drawWebGL",value:function(e,r){var i=r.gl,o=r.frameBuffer;if(i.bindFramebuffer(i.FRAMEBUFFER,o),
!this.isInstanced)i.drawArrays(e,0,this.verticesCount);else if(i instanceof WebGL2RenderingContext)i.drawArraysInstanced(e,0,this.VERTICES,this.capacity);else{var a=i.getExtension("ANGLE_instanced_arr\
ays");a&&a.drawArraysInstancedANGLE(e,0,this.VERTICES,this.capacity)}}}])})();var Ot=(function(n){function t(){return he(this,t),pe(this,t,arguments)}return me(t,n),le(t,[{key:"kill",value:function(){gi(t,"kill",this,3)([])}},{key:"process",value:function(r,i,o){var a=i*this.STRIDE;
if(o.hidden){for(var s=a+this.STRIDE;a<s;a++)this.array[a]=0;return}return this.processVisibleItem(ar(r),a,o)}}])})(sn);var dt=(function(n){function t(){var e;he(this,t);for(var r=arguments.length,i=new Array(r),o=0;o<r;o++)i[o]=arguments[o];return e=pe(this,t,[].concat(i)),A(e,"drawLabel",void 0),e}return me(t,n),le(t,
[{key:"kill",value:function(){gi(t,"kill",this,3)([])}},{key:"process",value:function(r,i,o,a,s){var u=i*this.STRIDE;if(s.hidden||o.hidden||a.hidden){for(var h=u+this.STRIDE;u<h;u++)this.array[u]=0;return}
return this.processVisibleItem(ar(r),u,o,a,s)}}])})(sn);function ft(n,t){return(function(){function e(r,i,o){he(this,e),A(this,"drawLabel",t),this.programs=n.map(function(a){return new a(r,i,o)})}return le(
e,[{key:"reallocate",value:function(i){this.programs.forEach(function(o){return o.reallocate(i)})}},{key:"process",value:function(i,o,a,s,u){this.programs.forEach(function(h){return h.process(i,o,a,s,
u)})}},{key:"render",value:function(i){this.programs.forEach(function(o){return o.render(i)})}},{key:"kill",value:function(){this.programs.forEach(function(i){return i.kill()})}}])})()}function un(n,t,e,r,i){
var o=i.edgeLabelSize,a=i.edgeLabelFont,s=i.edgeLabelWeight,u=i.edgeLabelColor.attribute?t[i.edgeLabelColor.attribute]||i.edgeLabelColor.color||"#000":i.edgeLabelColor.color,h=t.label;if(h){n.fillStyle=
u,n.font="".concat(s," ").concat(o,"px ").concat(a);var l=e.size,c=r.size,f=e.x,p=e.y,b=r.x,R=r.y,k=(f+b)/2,x=(p+R)/2,E=b-f,y=R-p,T=Math.sqrt(E*E+y*y);if(!(T<l+c)){f+=E*l/T,p+=y*l/T,b-=E*c/T,R-=y*c/T,
k=(f+b)/2,x=(p+R)/2,E=b-f,y=R-p,T=Math.sqrt(E*E+y*y);var G=n.measureText(h).width;if(G>T){var O="\u2026";for(h=h+O,G=n.measureText(h).width;G>T&&h.length>1;)h=h.slice(0,-2)+O,G=n.measureText(h).width;
if(h.length<4)return}var _;E>0?y>0?_=Math.acos(E/T):_=Math.asin(y/T):y>0?_=Math.acos(E/T)+Math.PI:_=Math.asin(E/T)+Math.PI/2,n.save(),n.translate(k,x),n.rotate(_),n.fillText(h,-G/2,t.size/2+o),n.restore()}}}
function cr(n,t,e){if(t.label){var r=e.labelSize,i=e.labelFont,o=e.labelWeight,a=e.labelColor.attribute?t[e.labelColor.attribute]||e.labelColor.color||"#000":e.labelColor.color;n.fillStyle=a,n.font="".
concat(o," ").concat(r,"px ").concat(i),n.fillText(t.label,t.x+t.size+3,t.y+r/3)}}function hn(n,t,e){var r=e.labelSize,i=e.labelFont,o=e.labelWeight;n.font="".concat(o," ").concat(r,"px ").concat(i),n.
fillStyle="#FFF",n.shadowOffsetX=0,n.shadowOffsetY=0,n.shadowBlur=8,n.shadowColor="#000";var a=2;if(typeof t.label=="string"){var s=n.measureText(t.label).width,u=Math.round(s+5),h=Math.round(r+2*a),l=Math.
max(t.size,r/2)+a,c=Math.asin(h/2/l),f=Math.sqrt(Math.abs(Math.pow(l,2)-Math.pow(h/2,2)));n.beginPath(),n.moveTo(t.x+f,t.y+h/2),n.lineTo(t.x+l+u,t.y+h/2),n.lineTo(t.x+l+u,t.y-h/2),n.lineTo(t.x+f,t.y-h/
2),n.arc(t.x,t.y,l,c,-c),n.closePath(),n.fill()}else n.beginPath(),n.arc(t.x,t.y,t.size+a,0,Math.PI*2),n.closePath(),n.fill();n.shadowOffsetX=0,n.shadowOffsetY=0,n.shadowBlur=0,cr(n,t,e)}var Ss=`
precision highp float;

varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;

uniform float u_correctionRatio;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

void main(void) {
  float border = u_correctionRatio * 2.0;
  float dist = length(v_diffVector) - v_radius + border;

  // No antialiasing for picking mode:
  #ifdef PICKING_MODE
  if (dist > border)
    gl_FragColor = transparent;
  else
    gl_FragColor = v_color;

  #else
  float t = 0.0;
  if (dist > border)
    t = 1.0;
  else if (dist > 0.0)
    t = dist / border;

  gl_FragColor = mix(v_color, transparent, t);
  #endif
}
`,ks=Ss,Rs=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
varying float v_border;

const float bias = 255.0 / 254.0;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 diffVector = size * vec2(cos(a_angle), sin(a_angle));
  vec2 position = a_position + diffVector;
  gl_Position = vec4(
    (u_matrix * vec3(position, 1)).xy,
    0,
    1
  );

  v_diffVector = diffVector;
  v_radius = size / 2.0;

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`,xs=Rs,wi=WebGLRenderingContext,li=wi.UNSIGNED_BYTE,nn=wi.FLOAT,Cs=["u_sizeRatio","u_correctionRatio","u_matrix"],gt=(function(n){function t(){return he(this,t),pe(this,t,arguments)}return me(t,n),le(
t,[{key:"getDefinition",value:function(){return{VERTICES:3,VERTEX_SHADER_SOURCE:xs,FRAGMENT_SHADER_SOURCE:ks,METHOD:WebGLRenderingContext.TRIANGLES,UNIFORMS:Cs,ATTRIBUTES:[{name:"a_position",size:2,type:nn},
{name:"a_size",size:1,type:nn},{name:"a_color",size:4,type:li,normalized:!0},{name:"a_id",size:4,type:li,normalized:!0}],CONSTANT_ATTRIBUTES:[{name:"a_angle",size:1,type:nn}],CONSTANT_DATA:[[t.ANGLE_1],
[t.ANGLE_2],[t.ANGLE_3]]}}},{key:"processVisibleItem",value:function(r,i,o){var a=this.array,s=Ce(o.color);a[i++]=o.x,a[i++]=o.y,a[i++]=o.size,a[i++]=s,a[i++]=r}},{key:"setUniforms",value:function(r,i){
var o=i.gl,a=i.uniformLocations,s=a.u_sizeRatio,u=a.u_correctionRatio,h=a.u_matrix;o.uniform1f(u,r.correctionRatio),o.uniform1f(s,r.sizeRatio),o.uniformMatrix3fv(h,!1,r.matrix)}}])})(Ot);A(gt,"ANGLE_1",
0);A(gt,"ANGLE_2",2*Math.PI/3);A(gt,"ANGLE_3",4*Math.PI/3);var Ls=`
precision mediump float;

varying vec4 v_color;

void main(void) {
  gl_FragColor = v_color;
}
`,As=Ls,Ds=`
attribute vec2 a_position;
attribute vec2 a_normal;
attribute float a_radius;
attribute vec3 a_barycentric;

#ifdef PICKING_MODE
attribute vec4 a_id;
#else
attribute vec4 a_color;
#endif

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_lengthToThicknessRatio;
uniform float u_widenessToThicknessRatio;

varying vec4 v_color;

const float bias = 255.0 / 254.0;

void main() {
  float minThickness = u_minEdgeThickness;

  float normalLength = length(a_normal);
  vec2 unitNormal = a_normal / normalLength;

  // These first computations are taken from edge.vert.glsl and
  // edge.clamped.vert.glsl. Please read it to get better comments on what's
  // happening:
  float pixelsThickness = max(normalLength / u_sizeRatio, minThickness);
  float webGLThickness = pixelsThickness * u_correctionRatio;
  float webGLNodeRadius = a_radius * 2.0 * u_correctionRatio / u_sizeRatio;
  float webGLArrowHeadLength = webGLThickness * u_lengthToThicknessRatio * 2.0;
  float webGLArrowHeadThickness = webGLThickness * u_widenessToThicknessRatio;

  float da = a_barycentric.x;
  float db = a_barycentric.y;
  float dc = a_barycentric.z;

  vec2 delta = vec2(
      da * (webGLNodeRadius * unitNormal.y)
    + db * ((webGLNodeRadius + webGLArrowHeadLength) * unitNormal.y + webGLArrowHeadThickness * unitNormal.x)
    + dc * ((webGLNodeRadius + webGLArrowHeadLength) * unitNormal.y - webGLArrowHeadThickness * unitNormal.x),

      da * (-webGLNodeRadius * unitNormal.x)
    + db * (-(webGLNodeRadius + webGLArrowHeadLength) * unitNormal.x + webGLArrowHeadThickness * unitNormal.y)
    + dc * (-(webGLNodeRadius + webGLArrowHeadLength) * unitNormal.x - webGLArrowHeadThickness * unitNormal.y)
  );

  vec2 position = (u_matrix * vec3(a_position + delta, 1)).xy;

  gl_Position = vec4(position, 0, 1);

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`,Ps=Ds,Ei=WebGLRenderingContext,ci=Ei.UNSIGNED_BYTE,hr=Ei.FLOAT,Gs=["u_matrix","u_sizeRatio","u_correctionRatio","u_minEdgeThickness","u_lengthToThicknessRatio","u_widenessToThicknessRatio"],Nt={extremity:"\
target",lengthToThicknessRatio:2.5,widenessToThicknessRatio:2};function Ve(n){var t=z(z({},Nt),n||{});return(function(e){function r(){return he(this,r),pe(this,r,arguments)}return me(r,e),le(r,[{key:"\
getDefinition",value:function(){return{VERTICES:3,VERTEX_SHADER_SOURCE:Ps,FRAGMENT_SHADER_SOURCE:As,METHOD:WebGLRenderingContext.TRIANGLES,UNIFORMS:Gs,ATTRIBUTES:[{name:"a_position",size:2,type:hr},{name:"\
a_normal",size:2,type:hr},{name:"a_radius",size:1,type:hr},{name:"a_color",size:4,type:ci,normalized:!0},{name:"a_id",size:4,type:ci,normalized:!0}],CONSTANT_ATTRIBUTES:[{name:"a_barycentric",size:3,type:hr}],
CONSTANT_DATA:[[1,0,0],[0,1,0],[0,0,1]]}}},{key:"processVisibleItem",value:function(o,a,s,u,h){if(t.extremity==="source"){var l=[u,s];s=l[0],u=l[1]}var c=h.size||1,f=u.size||1,p=s.x,b=s.y,R=u.x,k=u.y,
x=Ce(h.color),E=R-p,y=k-b,T=E*E+y*y,G=0,O=0;T&&(T=1/Math.sqrt(T),G=-y*T*c,O=E*T*c);var _=this.array;_[a++]=R,_[a++]=k,_[a++]=-G,_[a++]=-O,_[a++]=f,_[a++]=x,_[a++]=o}},{key:"setUniforms",value:function(o,a){
var s=a.gl,u=a.uniformLocations,h=u.u_matrix,l=u.u_sizeRatio,c=u.u_correctionRatio,f=u.u_minEdgeThickness,p=u.u_lengthToThicknessRatio,b=u.u_widenessToThicknessRatio;s.uniformMatrix3fv(h,!1,o.matrix),
s.uniform1f(l,o.sizeRatio),s.uniform1f(c,o.correctionRatio),s.uniform1f(f,o.minEdgeThickness),s.uniform1f(p,t.lengthToThicknessRatio),s.uniform1f(b,t.widenessToThicknessRatio)}}])})(dt)}var Jc=Ve();var Fs=`
precision mediump float;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

void main(void) {
  // We only handle antialiasing for normal mode:
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float dist = length(v_normal) * v_thickness;

  float t = smoothstep(
    v_thickness - v_feather,
    v_thickness,
    dist
  );

  gl_FragColor = mix(v_color, transparent, t);
  #endif
}
`,dr=Fs,Os=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_radius;
attribute float a_radiusCoef;

uniform mat3 u_matrix;
uniform float u_zoomRatio;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_lengthToThicknessRatio;
uniform float u_feather;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;

const float bias = 255.0 / 254.0;

void main() {
  float minThickness = u_minEdgeThickness;

  float radius = a_radius * a_radiusCoef;
  vec2 normal = a_normal * a_normalCoef;
  vec2 position = a_positionStart * (1.0 - a_positionCoef) + a_positionEnd * a_positionCoef;

  float normalLength = length(normal);
  vec2 unitNormal = normal / normalLength;

  // These first computations are taken from edge.vert.glsl. Please read it to
  // get better comments on what's happening:
  float pixelsThickness = max(normalLength, minThickness * u_sizeRatio);
  float webGLThickness = pixelsThickness * u_correctionRatio / u_sizeRatio;

  // Here, we move the point to leave space for the arrow head:
  float direction = sign(radius);
  float webGLNodeRadius = direction * radius * 2.0 * u_correctionRatio / u_sizeRatio;
  float webGLArrowHeadLength = webGLThickness * u_lengthToThicknessRatio * 2.0;

  vec2 compensationVector = vec2(-direction * unitNormal.y, direction * unitNormal.x) * (webGLNodeRadius + webGLArrowHeadLength);

  // Here is the proper position of the vertex
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * webGLThickness + compensationVector, 1)).xy, 0, 1);

  v_thickness = webGLThickness / u_zoomRatio;

  v_normal = unitNormal;

  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`,Ns=Os,_i=WebGLRenderingContext,di=_i.UNSIGNED_BYTE,nt=_i.FLOAT,Is=["u_matrix","u_zoomRatio","u_sizeRatio","u_correctionRatio","u_pixelRatio","u_feather","u_minEdgeThickness","u_lengthToThicknessRati\
o"],Ti={lengthToThicknessRatio:Nt.lengthToThicknessRatio};function It(n){var t=z(z({},Ti),n||{});return(function(e){function r(){return he(this,r),pe(this,r,arguments)}return me(r,e),le(r,[{key:"getDe\
finition",value:function(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Ns,FRAGMENT_SHADER_SOURCE:dr,METHOD:WebGLRenderingContext.TRIANGLES,UNIFORMS:Is,ATTRIBUTES:[{name:"a_positionStart",size:2,type:nt},{name:"\
a_positionEnd",size:2,type:nt},{name:"a_normal",size:2,type:nt},{name:"a_color",size:4,type:di,normalized:!0},{name:"a_id",size:4,type:di,normalized:!0},{name:"a_radius",size:1,type:nt}],CONSTANT_ATTRIBUTES:[
{name:"a_positionCoef",size:1,type:nt},{name:"a_normalCoef",size:1,type:nt},{name:"a_radiusCoef",size:1,type:nt}],CONSTANT_DATA:[[0,1,0],[0,-1,0],[1,1,1],[1,1,1],[0,-1,0],[1,-1,-1]]}}},{key:"processVi\
sibleItem",value:function(o,a,s,u,h){var l=h.size||1,c=s.x,f=s.y,p=u.x,b=u.y,R=Ce(h.color),k=p-c,x=b-f,E=u.size||1,y=k*k+x*x,T=0,G=0;y&&(y=1/Math.sqrt(y),T=-x*y*l,G=k*y*l);var O=this.array;O[a++]=c,O[a++]=
f,O[a++]=p,O[a++]=b,O[a++]=T,O[a++]=G,O[a++]=R,O[a++]=o,O[a++]=E}},{key:"setUniforms",value:function(o,a){var s=a.gl,u=a.uniformLocations,h=u.u_matrix,l=u.u_zoomRatio,c=u.u_feather,f=u.u_pixelRatio,p=u.
u_correctionRatio,b=u.u_sizeRatio,R=u.u_minEdgeThickness,k=u.u_lengthToThicknessRatio;s.uniformMatrix3fv(h,!1,o.matrix),s.uniform1f(l,o.zoomRatio),s.uniform1f(b,o.sizeRatio),s.uniform1f(p,o.correctionRatio),
s.uniform1f(f,o.pixelRatio),s.uniform1f(c,o.antiAliasingFeather),s.uniform1f(R,o.minEdgeThickness),s.uniform1f(k,t.lengthToThicknessRatio)}}])})(dt)}var ed=It();function Si(n){return ft([It(n),Ve(n)])}var zs=Si(),ln=zs,Us=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;

const float bias = 255.0 / 254.0;

void main() {
  float minThickness = u_minEdgeThickness;

  vec2 normal = a_normal * a_normalCoef;
  vec2 position = a_positionStart * (1.0 - a_positionCoef) + a_positionEnd * a_positionCoef;

  float normalLength = length(normal);
  vec2 unitNormal = normal / normalLength;

  // We require edges to be at least "minThickness" pixels thick *on screen*
  // (so we need to compensate the size ratio):
  float pixelsThickness = max(normalLength, minThickness * u_sizeRatio);

  // Then, we need to retrieve the normalized thickness of the edge in the WebGL
  // referential (in a ([0, 1], [0, 1]) space), using our "magic" correction
  // ratio:
  float webGLThickness = pixelsThickness * u_correctionRatio / u_sizeRatio;

  // Here is the proper position of the vertex
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * webGLThickness, 1)).xy, 0, 1);

  // For the fragment shader though, we need a thickness that takes the "magic"
  // correction ratio into account (as in webGLThickness), but so that the
  // antialiasing effect does not depend on the zoom level. So here's yet
  // another thickness version:
  v_thickness = webGLThickness / u_zoomRatio;

  v_normal = unitNormal;

  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`,$s=Us,ki=WebGLRenderingContext,fi=ki.UNSIGNED_BYTE,Ft=ki.FLOAT,qs=["u_matrix","u_zoomRatio","u_sizeRatio","u_correctionRatio","u_pixelRatio","u_feather","u_minEdgeThickness"],cn=(function(n){function t(){
return he(this,t),pe(this,t,arguments)}return me(t,n),le(t,[{key:"getDefinition",value:function(){return{VERTICES:6,VERTEX_SHADER_SOURCE:$s,FRAGMENT_SHADER_SOURCE:dr,METHOD:WebGLRenderingContext.TRIANGLES,
UNIFORMS:qs,ATTRIBUTES:[{name:"a_positionStart",size:2,type:Ft},{name:"a_positionEnd",size:2,type:Ft},{name:"a_normal",size:2,type:Ft},{name:"a_color",size:4,type:fi,normalized:!0},{name:"a_id",size:4,
type:fi,normalized:!0}],CONSTANT_ATTRIBUTES:[{name:"a_positionCoef",size:1,type:Ft},{name:"a_normalCoef",size:1,type:Ft}],CONSTANT_DATA:[[0,1],[0,-1],[1,1],[1,1],[0,-1],[1,-1]]}}},{key:"processVisible\
Item",value:function(r,i,o,a,s){var u=s.size||1,h=o.x,l=o.y,c=a.x,f=a.y,p=Ce(s.color),b=c-h,R=f-l,k=b*b+R*R,x=0,E=0;k&&(k=1/Math.sqrt(k),x=-R*k*u,E=b*k*u);var y=this.array;y[i++]=h,y[i++]=l,y[i++]=c,y[i++]=
f,y[i++]=x,y[i++]=E,y[i++]=p,y[i++]=r}},{key:"setUniforms",value:function(r,i){var o=i.gl,a=i.uniformLocations,s=a.u_matrix,u=a.u_zoomRatio,h=a.u_feather,l=a.u_pixelRatio,c=a.u_correctionRatio,f=a.u_sizeRatio,
p=a.u_minEdgeThickness;o.uniformMatrix3fv(s,!1,r.matrix),o.uniform1f(u,r.zoomRatio),o.uniform1f(f,r.sizeRatio),o.uniform1f(c,r.correctionRatio),o.uniform1f(l,r.pixelRatio),o.uniform1f(h,r.antiAliasingFeather),
o.uniform1f(p,r.minEdgeThickness)}}])})(dt);var Ni=Oe(zt()),pr=(function(n){function t(){var e;return he(this,t),e=pe(this,t),e.rawEmitter=e,e}return me(t,n),le(t)})(Ni.EventEmitter);var $i=Oe(mt());var Zs=function(t){return t},Qs=function(t){return t*t},Ks=function(t){return t*(2-t)},Xs=function(t){return(t*=2)<1?.5*t*t:-.5*(--t*(t-2)-1)},Ys=function(t){return t*t*t},Js=function(t){return--t*t*t+
1},eu=function(t){return(t*=2)<1?.5*t*t*t:.5*((t-=2)*t*t+2)},qi={linear:Zs,quadraticIn:Qs,quadraticOut:Ks,quadraticInOut:Xs,cubicIn:Ys,cubicOut:Js,cubicInOut:eu},Hi={easing:"quadraticInOut",duration:150};function Se(){return Float32Array.of(1,0,0,0,1,0,0,0,1)}function mr(n,t,e){return n[0]=t,n[4]=typeof e=="number"?e:t,n}function zi(n,t){var e=Math.sin(t),r=Math.cos(t);return n[0]=r,n[1]=e,n[3]=-e,n[4]=
r,n}function Ui(n,t,e){return n[6]=t,n[7]=e,n}function Ze(n,t){var e=n[0],r=n[1],i=n[2],o=n[3],a=n[4],s=n[5],u=n[6],h=n[7],l=n[8],c=t[0],f=t[1],p=t[2],b=t[3],R=t[4],k=t[5],x=t[6],E=t[7],y=t[8];return n[0]=
c*e+f*o+p*u,n[1]=c*r+f*a+p*h,n[2]=c*i+f*s+p*l,n[3]=b*e+R*o+k*u,n[4]=b*r+R*a+k*h,n[5]=b*i+R*s+k*l,n[6]=x*e+E*o+y*u,n[7]=x*r+E*a+y*h,n[8]=x*i+E*s+y*l,n}function vr(n,t){var e=arguments.length>2&&arguments[2]!==
void 0?arguments[2]:1,r=n[0],i=n[1],o=n[3],a=n[4],s=n[6],u=n[7],h=t.x,l=t.y;return{x:h*r+l*o+s*e,y:h*i+l*a+u*e}}function tu(n,t){var e=n.height/n.width,r=t.height/t.width;return e<1&&r>1||e>1&&r<1?1:Math.
min(Math.max(r,1/r),Math.max(1/e,e))}function vt(n,t,e,r,i){var o=n.angle,a=n.ratio,s=n.x,u=n.y,h=t.width,l=t.height,c=Se(),f=Math.min(h,l)-2*r,p=tu(t,e);return i?(Ze(c,Ui(Se(),s,u)),Ze(c,mr(Se(),a)),
Ze(c,zi(Se(),o)),Ze(c,mr(Se(),h/f/2/p,l/f/2/p))):(Ze(c,mr(Se(),2*(f/h)*p,2*(f/l)*p)),Ze(c,zi(Se(),-o)),Ze(c,mr(Se(),1/a)),Ze(c,Ui(Se(),-s,-u))),c}function Mi(n,t,e){var r=vr(n,{x:Math.cos(t.angle),y:Math.
sin(t.angle)},0),i=r.x,o=r.y;return 1/Math.sqrt(Math.pow(i,2)+Math.pow(o,2))/e.width}function Bi(n){if(!n.order)return{x:[0,1],y:[0,1]};var t=1/0,e=-1/0,r=1/0,i=-1/0;return n.forEachNode(function(o,a){
var s=a.x,u=a.y;s<t&&(t=s),s>e&&(e=s),u<r&&(r=u),u>i&&(i=u)}),{x:[t,e],y:[r,i]}}function ji(n){if(!(0,$i.default)(n))throw new Error("Sigma: invalid graph instance.");n.forEachNode(function(t,e){if(!Number.
isFinite(e.x)||!Number.isFinite(e.y))throw new Error("Sigma: Coordinates of node ".concat(t," are invalid. A node must have a numeric 'x' and 'y' attribute."))})}function Wi(n,t,e){var r=document.createElement(
n);if(t)for(var i in t)r.style[i]=t[i];if(e)for(var o in e)r.setAttribute(o,e[o]);return r}function fn(){return typeof window.devicePixelRatio<"u"?window.devicePixelRatio:1}function gn(n,t,e){return e.
sort(function(r,i){var o=t(r)||0,a=t(i)||0;return o<a?-1:o>a?1:0})}function pn(n){var t=We(n.x,2),e=t[0],r=t[1],i=We(n.y,2),o=i[0],a=i[1],s=Math.max(r-e,a-o),u=(r+e)/2,h=(a+o)/2;(s===0||Math.abs(s)===
1/0||isNaN(s))&&(s=1),isNaN(u)&&(u=0),isNaN(h)&&(h=0);var l=function(f){return{x:.5+(f.x-u)/s,y:.5+(f.y-h)/s}};return l.applyTo=function(c){c.x=.5+(c.x-u)/s,c.y=.5+(c.y-h)/s},l.inverse=function(c){return{
x:u+s*(c.x-.5),y:h+s*(c.y-.5)}},l.ratio=s,l}function yr(n){"@babel/helpers - typeof";return yr=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol=="function"&&t.constructor===
Symbol&&t!==Symbol.prototype?"symbol":typeof t},yr(n)}function mn(n,t){var e=t.size;if(e!==0){var r=n.length;n.length+=e;var i=0;t.forEach(function(o){n[r+i]=o,i++})}}function br(n){n=n||{};for(var t=0,e=arguments.length<=1?0:arguments.length-1;t<e;t++){var r=t+1<1||arguments.length<=t+1?void 0:arguments[t+1];r&&Object.assign(n,r)}return n}var wr={hideEdgesOnMove:!1,hideLabelsOnMove:!1,renderLabels:!0,renderEdgeLabels:!1,enableEdgeEvents:!1,defaultNodeColor:"#999",defaultNodeType:"circle",defaultEdgeColor:"#ccc",defaultEdgeType:"line",labelFont:"\
Arial",labelSize:14,labelWeight:"normal",labelColor:{color:"#000"},edgeLabelFont:"Arial",edgeLabelSize:14,edgeLabelWeight:"normal",edgeLabelColor:{attribute:"color"},stagePadding:30,defaultDrawEdgeLabel:un,
defaultDrawNodeLabel:cr,defaultDrawNodeHover:hn,minEdgeThickness:1.7,antiAliasingFeather:1,dragTimeout:100,draggedEventsTolerance:3,inertiaDuration:200,inertiaRatio:3,zoomDuration:250,zoomingRatio:1.7,
doubleClickTimeout:300,doubleClickZoomingRatio:2.2,doubleClickZoomingDuration:200,tapMoveTolerance:10,zoomToSizeRatioFunction:Math.sqrt,itemSizesReference:"screen",autoRescale:!0,autoCenter:!0,labelDensity:1,
labelGridCellSize:100,labelRenderedSizeThreshold:6,nodeReducer:null,edgeReducer:null,zIndex:!1,minCameraRatio:null,maxCameraRatio:null,enableCameraZooming:!0,enableCameraPanning:!0,enableCameraRotation:!0,
cameraPanBoundaries:null,allowInvalidContainer:!1,nodeProgramClasses:{},nodeHoverProgramClasses:{},edgeProgramClasses:{}},ru={circle:gt},nu={arrow:ln,line:cn};function Er(n){if(typeof n.labelDensity!=
"number"||n.labelDensity<0)throw new Error("Settings: invalid `labelDensity`. Expecting a positive number.");var t=n.minCameraRatio,e=n.maxCameraRatio;if(typeof t=="number"&&typeof e=="number"&&e<t)throw new Error(
"Settings: invalid camera ratio boundaries. Expecting `maxCameraRatio` to be greater than `minCameraRatio`.")}function Vi(n){var t=br({},wr,n);return t.nodeProgramClasses=br({},ru,t.nodeProgramClasses),
t.edgeProgramClasses=br({},nu,t.edgeProgramClasses),t}var bd=Oe(zt()),wd=Oe(mt()),_r=1.5,Zi=(function(n){function t(){var e;return he(this,t),e=pe(this,t),A(e,"x",.5),A(e,"y",.5),A(e,"angle",0),A(e,"ratio",1),A(e,"minRatio",null),A(e,"maxRatio",null),A(e,
"enabledZooming",!0),A(e,"enabledPanning",!0),A(e,"enabledRotation",!0),A(e,"clean",null),A(e,"nextFrame",null),A(e,"previousState",null),A(e,"enabled",!0),e.previousState=e.getState(),e}return me(t,n),
le(t,[{key:"enable",value:function(){return this.enabled=!0,this}},{key:"disable",value:function(){return this.enabled=!1,this}},{key:"getState",value:function(){return{x:this.x,y:this.y,angle:this.angle,
ratio:this.ratio}}},{key:"hasState",value:function(r){return this.x===r.x&&this.y===r.y&&this.ratio===r.ratio&&this.angle===r.angle}},{key:"getPreviousState",value:function(){var r=this.previousState;
return r?{x:r.x,y:r.y,angle:r.angle,ratio:r.ratio}:null}},{key:"getBoundedRatio",value:function(r){var i=r;return typeof this.minRatio=="number"&&(i=Math.max(i,this.minRatio)),typeof this.maxRatio=="n\
umber"&&(i=Math.min(i,this.maxRatio)),i}},{key:"validateState",value:function(r){var i={};return this.enabledPanning&&typeof r.x=="number"&&(i.x=r.x),this.enabledPanning&&typeof r.y=="number"&&(i.y=r.
y),this.enabledZooming&&typeof r.ratio=="number"&&(i.ratio=this.getBoundedRatio(r.ratio)),this.enabledRotation&&typeof r.angle=="number"&&(i.angle=r.angle),this.clean?this.clean(z(z({},this.getState()),
i)):i}},{key:"isAnimated",value:function(){return!!this.nextFrame}},{key:"setState",value:function(r){if(!this.enabled)return this;this.previousState=this.getState();var i=this.validateState(r);return typeof i.
x=="number"&&(this.x=i.x),typeof i.y=="number"&&(this.y=i.y),typeof i.ratio=="number"&&(this.ratio=i.ratio),typeof i.angle=="number"&&(this.angle=i.angle),this.hasState(this.previousState)||this.emit(
"updated",this.getState()),this}},{key:"updateState",value:function(r){return this.setState(r(this.getState())),this}},{key:"animate",value:function(r){var i=this,o=arguments.length>1&&arguments[1]!==
void 0?arguments[1]:{},a=arguments.length>2?arguments[2]:void 0;if(!a)return new Promise(function(p){return i.animate(r,o,p)});if(this.enabled){var s=z(z({},Hi),o),u=this.validateState(r),h=typeof s.easing==
"function"?s.easing:qi[s.easing],l=Date.now(),c=this.getState(),f=function(){var b=(Date.now()-l)/s.duration;if(b>=1){i.nextFrame=null,i.setState(u),i.animationCallback&&(i.animationCallback.call(null),
i.animationCallback=void 0);return}var R=h(b),k={};typeof u.x=="number"&&(k.x=c.x+(u.x-c.x)*R),typeof u.y=="number"&&(k.y=c.y+(u.y-c.y)*R),i.enabledRotation&&typeof u.angle=="number"&&(k.angle=c.angle+
(u.angle-c.angle)*R),typeof u.ratio=="number"&&(k.ratio=c.ratio+(u.ratio-c.ratio)*R),i.setState(k),i.nextFrame=requestAnimationFrame(f)};this.nextFrame?(cancelAnimationFrame(this.nextFrame),this.animationCallback&&
this.animationCallback.call(null),this.nextFrame=requestAnimationFrame(f)):f(),this.animationCallback=a}}},{key:"animatedZoom",value:function(r){return r?typeof r=="number"?this.animate({ratio:this.ratio/
r}):this.animate({ratio:this.ratio/(r.factor||_r)},r):this.animate({ratio:this.ratio/_r})}},{key:"animatedUnzoom",value:function(r){return r?typeof r=="number"?this.animate({ratio:this.ratio*r}):this.
animate({ratio:this.ratio*(r.factor||_r)},r):this.animate({ratio:this.ratio*_r})}},{key:"animatedReset",value:function(r){return this.animate({x:.5,y:.5,ratio:1,angle:0},r)}},{key:"copy",value:function(){
return t.from(this.getState())}}],[{key:"from",value:function(r){var i=new t;return i.setState(r)}}])})(pr);function Le(n,t){var e=t.getBoundingClientRect();return{x:n.clientX-e.left,y:n.clientY-e.top}}
function Ue(n,t){var e=z(z({},Le(n,t)),{},{sigmaDefaultPrevented:!1,preventSigmaDefault:function(){e.sigmaDefaultPrevented=!0},original:n});return e}function Ut(n){var t="x"in n?n:z(z({},n.touches[0]||
n.previousTouches[0]),{},{original:n.original,sigmaDefaultPrevented:n.sigmaDefaultPrevented,preventSigmaDefault:function(){n.sigmaDefaultPrevented=!0,t.sigmaDefaultPrevented=!0}});return t}function iu(n,t){
return z(z({},Ue(n,t)),{},{delta:eo(n)})}var ou=2;function Tr(n){for(var t=[],e=0,r=Math.min(n.length,ou);e<r;e++)t.push(n[e]);return t}function $t(n,t,e){var r={touches:Tr(n.touches).map(function(i){
return Le(i,e)}),previousTouches:t.map(function(i){return Le(i,e)}),sigmaDefaultPrevented:!1,preventSigmaDefault:function(){r.sigmaDefaultPrevented=!0},original:n};return r}function eo(n){if(typeof n.
deltaY<"u")return n.deltaY*-3/360;if(typeof n.detail<"u")return n.detail/-9;throw new Error("Captor: could not extract delta from event.")}var to=(function(n){function t(e,r){var i;return he(this,t),i=
pe(this,t),i.container=e,i.renderer=r,i}return me(t,n),le(t)})(pr),au=["doubleClickTimeout","doubleClickZoomingDuration","doubleClickZoomingRatio","dragTimeout","draggedEventsTolerance","inertiaDurati\
on","inertiaRatio","zoomDuration","zoomingRatio"],su=au.reduce(function(n,t){return z(z({},n),{},A({},t,wr[t]))},{}),uu=(function(n){function t(e,r){var i;return he(this,t),i=pe(this,t,[e,r]),A(i,"ena\
bled",!0),A(i,"draggedEvents",0),A(i,"downStartTime",null),A(i,"lastMouseX",null),A(i,"lastMouseY",null),A(i,"isMouseDown",!1),A(i,"isMoving",!1),A(i,"movingTimeout",null),A(i,"startCameraState",null),
A(i,"clicks",0),A(i,"doubleClickTimeout",null),A(i,"currentWheelDirection",0),A(i,"settings",su),i.handleClick=i.handleClick.bind(i),i.handleRightClick=i.handleRightClick.bind(i),i.handleDown=i.handleDown.
bind(i),i.handleUp=i.handleUp.bind(i),i.handleMove=i.handleMove.bind(i),i.handleWheel=i.handleWheel.bind(i),i.handleLeave=i.handleLeave.bind(i),i.handleEnter=i.handleEnter.bind(i),e.addEventListener("\
click",i.handleClick,{capture:!1}),e.addEventListener("contextmenu",i.handleRightClick,{capture:!1}),e.addEventListener("mousedown",i.handleDown,{capture:!1}),e.addEventListener("wheel",i.handleWheel,
{capture:!1}),e.addEventListener("mouseleave",i.handleLeave,{capture:!1}),e.addEventListener("mouseenter",i.handleEnter,{capture:!1}),document.addEventListener("mousemove",i.handleMove,{capture:!1}),document.
addEventListener("mouseup",i.handleUp,{capture:!1}),i}return me(t,n),le(t,[{key:"kill",value:function(){var r=this.container;r.removeEventListener("click",this.handleClick),r.removeEventListener("cont\
extmenu",this.handleRightClick),r.removeEventListener("mousedown",this.handleDown),r.removeEventListener("wheel",this.handleWheel),r.removeEventListener("mouseleave",this.handleLeave),r.removeEventListener(
"mouseenter",this.handleEnter),document.removeEventListener("mousemove",this.handleMove),document.removeEventListener("mouseup",this.handleUp)}},{key:"handleClick",value:function(r){var i=this;if(this.
enabled){if(this.clicks++,this.clicks===2)return this.clicks=0,typeof this.doubleClickTimeout=="number"&&(clearTimeout(this.doubleClickTimeout),this.doubleClickTimeout=null),this.handleDoubleClick(r);
setTimeout(function(){i.clicks=0,i.doubleClickTimeout=null},this.settings.doubleClickTimeout),this.draggedEvents<this.settings.draggedEventsTolerance&&this.emit("click",Ue(r,this.container))}}},{key:"\
handleRightClick",value:function(r){this.enabled&&this.emit("rightClick",Ue(r,this.container))}},{key:"handleDoubleClick",value:function(r){if(this.enabled){r.preventDefault(),r.stopPropagation();var i=Ue(
r,this.container);if(this.emit("doubleClick",i),!i.sigmaDefaultPrevented){var o=this.renderer.getCamera(),a=o.getBoundedRatio(o.getState().ratio/this.settings.doubleClickZoomingRatio);o.animate(this.renderer.
getViewportZoomedState(Le(r,this.container),a),{easing:"quadraticInOut",duration:this.settings.doubleClickZoomingDuration})}}}},{key:"handleDown",value:function(r){if(this.enabled){if(r.button===0){this.
startCameraState=this.renderer.getCamera().getState();var i=Le(r,this.container),o=i.x,a=i.y;this.lastMouseX=o,this.lastMouseY=a,this.draggedEvents=0,this.downStartTime=Date.now(),this.isMouseDown=!0}
this.emit("mousedown",Ue(r,this.container))}}},{key:"handleUp",value:function(r){var i=this;if(!(!this.enabled||!this.isMouseDown)){var o=this.renderer.getCamera();this.isMouseDown=!1,typeof this.movingTimeout==
"number"&&(clearTimeout(this.movingTimeout),this.movingTimeout=null);var a=Le(r,this.container),s=a.x,u=a.y,h=o.getState(),l=o.getPreviousState()||{x:0,y:0};this.isMoving?o.animate({x:h.x+this.settings.
inertiaRatio*(h.x-l.x),y:h.y+this.settings.inertiaRatio*(h.y-l.y)},{duration:this.settings.inertiaDuration,easing:"quadraticOut"}):(this.lastMouseX!==s||this.lastMouseY!==u)&&o.setState({x:h.x,y:h.y}),
this.isMoving=!1,setTimeout(function(){var c=i.draggedEvents>0;i.draggedEvents=0,c&&i.renderer.getSetting("hideEdgesOnMove")&&i.renderer.refresh()},0),this.emit("mouseup",Ue(r,this.container))}}},{key:"\
handleMove",value:function(r){var i=this;if(this.enabled){var o=Ue(r,this.container);if(this.emit("mousemovebody",o),(r.target===this.container||r.composedPath()[0]===this.container)&&this.emit("mouse\
move",o),!o.sigmaDefaultPrevented&&this.isMouseDown){this.isMoving=!0,this.draggedEvents++,typeof this.movingTimeout=="number"&&clearTimeout(this.movingTimeout),this.movingTimeout=window.setTimeout(function(){
i.movingTimeout=null,i.isMoving=!1},this.settings.dragTimeout);var a=this.renderer.getCamera(),s=Le(r,this.container),u=s.x,h=s.y,l=this.renderer.viewportToFramedGraph({x:this.lastMouseX,y:this.lastMouseY}),
c=this.renderer.viewportToFramedGraph({x:u,y:h}),f=l.x-c.x,p=l.y-c.y,b=a.getState(),R=b.x+f,k=b.y+p;a.setState({x:R,y:k}),this.lastMouseX=u,this.lastMouseY=h,r.preventDefault(),r.stopPropagation()}}}},
{key:"handleLeave",value:function(r){this.emit("mouseleave",Ue(r,this.container))}},{key:"handleEnter",value:function(r){this.emit("mouseenter",Ue(r,this.container))}},{key:"handleWheel",value:function(r){
var i=this,o=this.renderer.getCamera();if(!(!this.enabled||!o.enabledZooming)){var a=eo(r);if(a){var s=iu(r,this.container);if(this.emit("wheel",s),s.sigmaDefaultPrevented){r.preventDefault(),r.stopPropagation();
return}var u=o.getState().ratio,h=a>0?1/this.settings.zoomingRatio:this.settings.zoomingRatio,l=o.getBoundedRatio(u*h),c=a>0?1:-1,f=Date.now();u!==l&&(r.preventDefault(),r.stopPropagation(),!(this.currentWheelDirection===
c&&this.lastWheelTriggerTime&&f-this.lastWheelTriggerTime<this.settings.zoomDuration/5)&&(o.animate(this.renderer.getViewportZoomedState(Le(r,this.container),l),{easing:"quadraticOut",duration:this.settings.
zoomDuration},function(){i.currentWheelDirection=0}),this.currentWheelDirection=c,this.lastWheelTriggerTime=f))}}}},{key:"setSettings",value:function(r){this.settings=r}}])})(to),hu=["dragTimeout","in\
ertiaDuration","inertiaRatio","doubleClickTimeout","doubleClickZoomingRatio","doubleClickZoomingDuration","tapMoveTolerance"],lu=hu.reduce(function(n,t){return z(z({},n),{},A({},t,wr[t]))},{}),cu=(function(n){
function t(e,r){var i;return he(this,t),i=pe(this,t,[e,r]),A(i,"enabled",!0),A(i,"isMoving",!1),A(i,"hasMoved",!1),A(i,"touchMode",0),A(i,"startTouchesPositions",[]),A(i,"lastTouches",[]),A(i,"lastTap",
null),A(i,"settings",lu),i.handleStart=i.handleStart.bind(i),i.handleLeave=i.handleLeave.bind(i),i.handleMove=i.handleMove.bind(i),e.addEventListener("touchstart",i.handleStart,{capture:!1}),e.addEventListener(
"touchcancel",i.handleLeave,{capture:!1}),document.addEventListener("touchend",i.handleLeave,{capture:!1,passive:!1}),document.addEventListener("touchmove",i.handleMove,{capture:!1,passive:!1}),i}return me(
t,n),le(t,[{key:"kill",value:function(){var r=this.container;r.removeEventListener("touchstart",this.handleStart),r.removeEventListener("touchcancel",this.handleLeave),document.removeEventListener("to\
uchend",this.handleLeave),document.removeEventListener("touchmove",this.handleMove)}},{key:"getDimensions",value:function(){return{width:this.container.offsetWidth,height:this.container.offsetHeight}}},
{key:"handleStart",value:function(r){var i=this;if(this.enabled){r.preventDefault();var o=Tr(r.touches);if(this.touchMode=o.length,this.startCameraState=this.renderer.getCamera().getState(),this.startTouchesPositions=
o.map(function(p){return Le(p,i.container)}),this.touchMode===2){var a=We(this.startTouchesPositions,2),s=a[0],u=s.x,h=s.y,l=a[1],c=l.x,f=l.y;this.startTouchesAngle=Math.atan2(f-h,c-u),this.startTouchesDistance=
Math.sqrt(Math.pow(c-u,2)+Math.pow(f-h,2))}this.emit("touchdown",$t(r,this.lastTouches,this.container)),this.lastTouches=o,this.lastTouchesPositions=this.startTouchesPositions}}},{key:"handleLeave",value:function(r){
if(!(!this.enabled||!this.startTouchesPositions.length)){switch(r.cancelable&&r.preventDefault(),this.movingTimeout&&(this.isMoving=!1,clearTimeout(this.movingTimeout)),this.touchMode){case 2:if(r.touches.
length===1){this.handleStart(r),r.preventDefault();break}case 1:if(this.isMoving){var i=this.renderer.getCamera(),o=i.getState(),a=i.getPreviousState()||{x:0,y:0};i.animate({x:o.x+this.settings.inertiaRatio*
(o.x-a.x),y:o.y+this.settings.inertiaRatio*(o.y-a.y)},{duration:this.settings.inertiaDuration,easing:"quadraticOut"})}this.hasMoved=!1,this.isMoving=!1,this.touchMode=0;break}if(this.emit("touchup",$t(
r,this.lastTouches,this.container)),!r.touches.length){var s=Le(this.lastTouches[0],this.container),u=this.startTouchesPositions[0],h=Math.pow(s.x-u.x,2)+Math.pow(s.y-u.y,2);if(!r.touches.length&&h<Math.
pow(this.settings.tapMoveTolerance,2))if(this.lastTap&&Date.now()-this.lastTap.time<this.settings.doubleClickTimeout){var l=$t(r,this.lastTouches,this.container);if(this.emit("doubletap",l),this.lastTap=
null,!l.sigmaDefaultPrevented){var c=this.renderer.getCamera(),f=c.getBoundedRatio(c.getState().ratio/this.settings.doubleClickZoomingRatio);c.animate(this.renderer.getViewportZoomedState(s,f),{easing:"\
quadraticInOut",duration:this.settings.doubleClickZoomingDuration})}}else{var p=$t(r,this.lastTouches,this.container);this.emit("tap",p),this.lastTap={time:Date.now(),position:p.touches[0]||p.previousTouches[0]}}}
this.lastTouches=Tr(r.touches),this.startTouchesPositions=[]}}},{key:"handleMove",value:function(r){var i=this;if(!(!this.enabled||!this.startTouchesPositions.length)){r.preventDefault();var o=Tr(r.touches),
a=o.map(function(S){return Le(S,i.container)}),s=this.lastTouches;this.lastTouches=o,this.lastTouchesPositions=a;var u=$t(r,s,this.container);if(this.emit("touchmove",u),!u.sigmaDefaultPrevented&&(this.
hasMoved||(this.hasMoved=a.some(function(S,v){var I=i.startTouchesPositions[v];return I&&(S.x!==I.x||S.y!==I.y)})),!!this.hasMoved)){this.isMoving=!0,this.movingTimeout&&clearTimeout(this.movingTimeout),
this.movingTimeout=window.setTimeout(function(){i.isMoving=!1},this.settings.dragTimeout);var h=this.renderer.getCamera(),l=this.startCameraState,c=this.renderer.getSetting("stagePadding");switch(this.
touchMode){case 1:{var f=this.renderer.viewportToFramedGraph((this.startTouchesPositions||[])[0]),p=f.x,b=f.y,R=this.renderer.viewportToFramedGraph(a[0]),k=R.x,x=R.y;h.setState({x:l.x+p-k,y:l.y+b-x});
break}case 2:{var E={x:.5,y:.5,angle:0,ratio:1},y=a[0],T=y.x,G=y.y,O=a[1],_=O.x,P=O.y,w=Math.atan2(P-G,_-T)-this.startTouchesAngle,H=Math.hypot(P-G,_-T)/this.startTouchesDistance,Z=h.getBoundedRatio(l.
ratio/H);E.ratio=Z,E.angle=l.angle+w;var V=this.getDimensions(),ie=this.renderer.viewportToFramedGraph((this.startTouchesPositions||[])[0],{cameraState:l}),U=Math.min(V.width,V.height)-2*c,Q=U/V.width,
m=U/V.height,g=Z/U,d=T-U/2/Q,D=G-U/2/m,C=[d*Math.cos(-E.angle)-D*Math.sin(-E.angle),D*Math.cos(-E.angle)+d*Math.sin(-E.angle)];d=C[0],D=C[1],E.x=ie.x-d*g,E.y=ie.y+D*g,h.setState(E);break}}}}}},{key:"s\
etSettings",value:function(r){this.settings=r}}])})(to);function du(n){if(Array.isArray(n))return or(n)}function fu(n){if(typeof Symbol<"u"&&n[Symbol.iterator]!=null||n["@@iterator"]!=null)return Array.
from(n)}function gu(){throw new TypeError(`Invalid attempt to spread non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}function Qi(n){return du(n)||fu(n)||tn(n)||gu()}function pu(n,t){if(n==null)return{};var e={};for(var r in n)if({}.
hasOwnProperty.call(n,r)){if(t.indexOf(r)!==-1)continue;e[r]=n[r]}return e}function vn(n,t){if(n==null)return{};var e,r,i=pu(n,t);if(Object.getOwnPropertySymbols){var o=Object.getOwnPropertySymbols(n);
for(r=0;r<o.length;r++)e=o[r],t.indexOf(e)===-1&&{}.propertyIsEnumerable.call(n,e)&&(i[e]=n[e])}return i}var Ki=(function(){function n(t,e){he(this,n),this.key=t,this.size=e}return le(n,null,[{key:"co\
mpare",value:function(e,r){return e.size>r.size?-1:e.size<r.size||e.key>r.key?1:-1}}])})(),Xi=(function(){function n(){he(this,n),A(this,"width",0),A(this,"height",0),A(this,"cellSize",0),A(this,"colu\
mns",0),A(this,"rows",0),A(this,"cells",{})}return le(n,[{key:"resizeAndClear",value:function(e,r){this.width=e.width,this.height=e.height,this.cellSize=r,this.columns=Math.ceil(e.width/r),this.rows=Math.
ceil(e.height/r),this.cells={}}},{key:"getIndex",value:function(e){var r=Math.floor(e.x/this.cellSize),i=Math.floor(e.y/this.cellSize);return i*this.columns+r}},{key:"add",value:function(e,r,i){var o=new Ki(
e,r),a=this.getIndex(i),s=this.cells[a];s||(s=[],this.cells[a]=s),s.push(o)}},{key:"organize",value:function(){for(var e in this.cells){var r=this.cells[e];r.sort(Ki.compare)}}},{key:"getLabelsToDispl\
ay",value:function(e,r){var i=this.cellSize*this.cellSize,o=i/e/e,a=o*r/i,s=Math.ceil(a),u=[];for(var h in this.cells)for(var l=this.cells[h],c=0;c<Math.min(s,l.length);c++)u.push(l[c].key);return u}}])})();
function mu(n){var t=n.graph,e=n.hoveredNode,r=n.highlightedNodes,i=n.displayedNodeLabels,o=[];return t.forEachEdge(function(a,s,u,h){(u===e||h===e||r.has(u)||r.has(h)||i.has(u)&&i.has(h))&&o.push(a)}),
o}var Yi=150,Ji=50,$e=Object.prototype.hasOwnProperty;function vu(n,t,e){if(!$e.call(e,"x")||!$e.call(e,"y"))throw new Error('Sigma: could not find a valid position (x, y) for node "'.concat(t,'". All\
 your nodes must have a number "x" and "y". Maybe your forgot to apply a layout or your "nodeReducer" is not returning the correct data?'));return e.color||(e.color=n.defaultNodeColor),!e.label&&e.label!==
""&&(e.label=null),e.label!==void 0&&e.label!==null?e.label=""+e.label:e.label=null,e.size||(e.size=2),$e.call(e,"hidden")||(e.hidden=!1),$e.call(e,"highlighted")||(e.highlighted=!1),$e.call(e,"forceL\
abel")||(e.forceLabel=!1),(!e.type||e.type==="")&&(e.type=n.defaultNodeType),e.zIndex||(e.zIndex=0),e}function yu(n,t,e){return e.color||(e.color=n.defaultEdgeColor),e.label||(e.label=""),e.size||(e.size=
.5),$e.call(e,"hidden")||(e.hidden=!1),$e.call(e,"forceLabel")||(e.forceLabel=!1),(!e.type||e.type==="")&&(e.type=n.defaultEdgeType),e.zIndex||(e.zIndex=0),e}var bu=(function(n){function t(e,r){var i,
o=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{};if(he(this,t),i=pe(this,t),A(i,"elements",{}),A(i,"canvasContexts",{}),A(i,"webGLContexts",{}),A(i,"pickingLayers",new Set),A(i,"textures",{}),
A(i,"frameBuffers",{}),A(i,"activeListeners",{}),A(i,"labelGrid",new Xi),A(i,"nodeDataCache",{}),A(i,"edgeDataCache",{}),A(i,"nodeProgramIndex",{}),A(i,"edgeProgramIndex",{}),A(i,"nodesWithForcedLabel\
s",new Set),A(i,"edgesWithForcedLabels",new Set),A(i,"nodeExtent",{x:[0,1],y:[0,1]}),A(i,"nodeZExtent",[1/0,-1/0]),A(i,"edgeZExtent",[1/0,-1/0]),A(i,"matrix",Se()),A(i,"invMatrix",Se()),A(i,"correctio\
nRatio",1),A(i,"customBBox",null),A(i,"normalizationFunction",pn({x:[0,1],y:[0,1]})),A(i,"graphToViewportRatio",1),A(i,"itemIDsIndex",{}),A(i,"nodeIndices",{}),A(i,"edgeIndices",{}),A(i,"width",0),A(i,
"height",0),A(i,"pixelRatio",fn()),A(i,"pickingDownSizingRatio",2*i.pixelRatio),A(i,"displayedNodeLabels",new Set),A(i,"displayedEdgeLabels",new Set),A(i,"highlightedNodes",new Set),A(i,"hoveredNode",
null),A(i,"hoveredEdge",null),A(i,"renderFrame",null),A(i,"renderHighlightedNodesFrame",null),A(i,"needToProcess",!1),A(i,"checkEdgesEventsFrame",null),A(i,"nodePrograms",{}),A(i,"nodeHoverPrograms",{}),
A(i,"edgePrograms",{}),i.settings=Vi(o),Er(i.settings),ji(e),!(r instanceof HTMLElement))throw new Error("Sigma: container should be an html element.");i.graph=e,i.container=r,i.createWebGLContext("ed\
ges",{picking:o.enableEdgeEvents}),i.createCanvasContext("edgeLabels"),i.createWebGLContext("nodes",{picking:!0}),i.createCanvasContext("labels"),i.createCanvasContext("hovers"),i.createWebGLContext("\
hoverNodes"),i.createCanvasContext("mouse",{style:{touchAction:"none",userSelect:"none"}}),i.resize();for(var a in i.settings.nodeProgramClasses)i.registerNodeProgram(a,i.settings.nodeProgramClasses[a],
i.settings.nodeHoverProgramClasses[a]);for(var s in i.settings.edgeProgramClasses)i.registerEdgeProgram(s,i.settings.edgeProgramClasses[s]);return i.camera=new Zi,i.bindCameraHandlers(),i.mouseCaptor=
new uu(i.elements.mouse,i),i.mouseCaptor.setSettings(i.settings),i.touchCaptor=new cu(i.elements.mouse,i),i.touchCaptor.setSettings(i.settings),i.bindEventHandlers(),i.bindGraphHandlers(),i.handleSettingsUpdate(),
i.refresh(),i}return me(t,n),le(t,[{key:"registerNodeProgram",value:function(r,i,o){return this.nodePrograms[r]&&this.nodePrograms[r].kill(),this.nodeHoverPrograms[r]&&this.nodeHoverPrograms[r].kill(),
this.nodePrograms[r]=new i(this.webGLContexts.nodes,this.frameBuffers.nodes,this),this.nodeHoverPrograms[r]=new(o||i)(this.webGLContexts.hoverNodes,null,this),this}},{key:"registerEdgeProgram",value:function(r,i){
return this.edgePrograms[r]&&this.edgePrograms[r].kill(),this.edgePrograms[r]=new i(this.webGLContexts.edges,this.frameBuffers.edges,this),this}},{key:"unregisterNodeProgram",value:function(r){if(this.
nodePrograms[r]){var i=this.nodePrograms,o=i[r],a=vn(i,[r].map(rt));o.kill(),this.nodePrograms=a}if(this.nodeHoverPrograms[r]){var s=this.nodeHoverPrograms,u=s[r],h=vn(s,[r].map(rt));u.kill(),this.nodePrograms=
h}return this}},{key:"unregisterEdgeProgram",value:function(r){if(this.edgePrograms[r]){var i=this.edgePrograms,o=i[r],a=vn(i,[r].map(rt));o.kill(),this.edgePrograms=a}return this}},{key:"resetWebGLTe\
xture",value:function(r){var i=this.webGLContexts[r],o=this.frameBuffers[r],a=this.textures[r];a&&i.deleteTexture(a);var s=i.createTexture();return i.bindFramebuffer(i.FRAMEBUFFER,o),i.bindTexture(i.TEXTURE_2D,
s),i.texImage2D(i.TEXTURE_2D,0,i.RGBA,this.width,this.height,0,i.RGBA,i.UNSIGNED_BYTE,null),i.framebufferTexture2D(i.FRAMEBUFFER,i.COLOR_ATTACHMENT0,i.TEXTURE_2D,s,0),this.textures[r]=s,this}},{key:"b\
indCameraHandlers",value:function(){var r=this;return this.activeListeners.camera=function(){r.scheduleRender()},this.camera.on("updated",this.activeListeners.camera),this}},{key:"unbindCameraHandlers",
value:function(){return this.camera.removeListener("updated",this.activeListeners.camera),this}},{key:"getNodeAtPosition",value:function(r){var i=r.x,o=r.y,a=ur(this.webGLContexts.nodes,this.frameBuffers.
nodes,i,o,this.pixelRatio,this.pickingDownSizingRatio),s=sr.apply(void 0,Qi(a)),u=this.itemIDsIndex[s];return u&&u.type==="node"?u.id:null}},{key:"bindEventHandlers",value:function(){var r=this;this.activeListeners.
handleResize=function(){r.scheduleRefresh()},window.addEventListener("resize",this.activeListeners.handleResize),this.activeListeners.handleMove=function(o){var a=Ut(o),s={event:a,preventSigmaDefault:function(){
a.preventSigmaDefault()}},u=r.getNodeAtPosition(a);if(u&&r.hoveredNode!==u&&!r.nodeDataCache[u].hidden){r.hoveredNode&&r.emit("leaveNode",z(z({},s),{},{node:r.hoveredNode})),r.hoveredNode=u,r.emit("en\
terNode",z(z({},s),{},{node:u})),r.scheduleHighlightedNodesRender();return}if(r.hoveredNode&&r.getNodeAtPosition(a)!==r.hoveredNode){var h=r.hoveredNode;r.hoveredNode=null,r.emit("leaveNode",z(z({},s),
{},{node:h})),r.scheduleHighlightedNodesRender();return}if(r.settings.enableEdgeEvents){var l=r.hoveredNode?null:r.getEdgeAtPoint(s.event.x,s.event.y);l!==r.hoveredEdge&&(r.hoveredEdge&&r.emit("leaveE\
dge",z(z({},s),{},{edge:r.hoveredEdge})),l&&r.emit("enterEdge",z(z({},s),{},{edge:l})),r.hoveredEdge=l)}},this.activeListeners.handleMoveBody=function(o){var a=Ut(o);r.emit("moveBody",{event:a,preventSigmaDefault:function(){
a.preventSigmaDefault()}})},this.activeListeners.handleLeave=function(o){var a=Ut(o),s={event:a,preventSigmaDefault:function(){a.preventSigmaDefault()}};r.hoveredNode&&(r.emit("leaveNode",z(z({},s),{},
{node:r.hoveredNode})),r.scheduleHighlightedNodesRender()),r.settings.enableEdgeEvents&&r.hoveredEdge&&(r.emit("leaveEdge",z(z({},s),{},{edge:r.hoveredEdge})),r.scheduleHighlightedNodesRender()),r.emit(
"leaveStage",z({},s))},this.activeListeners.handleEnter=function(o){var a=Ut(o),s={event:a,preventSigmaDefault:function(){a.preventSigmaDefault()}};r.emit("enterStage",z({},s))};var i=function(a){return function(s){
var u=Ut(s),h={event:u,preventSigmaDefault:function(){u.preventSigmaDefault()}},l=r.getNodeAtPosition(u);if(l)return r.emit("".concat(a,"Node"),z(z({},h),{},{node:l}));if(r.settings.enableEdgeEvents){
var c=r.getEdgeAtPoint(u.x,u.y);if(c)return r.emit("".concat(a,"Edge"),z(z({},h),{},{edge:c}))}return r.emit("".concat(a,"Stage"),h)}};return this.activeListeners.handleClick=i("click"),this.activeListeners.
handleRightClick=i("rightClick"),this.activeListeners.handleDoubleClick=i("doubleClick"),this.activeListeners.handleWheel=i("wheel"),this.activeListeners.handleDown=i("down"),this.activeListeners.handleUp=
i("up"),this.mouseCaptor.on("mousemove",this.activeListeners.handleMove),this.mouseCaptor.on("mousemovebody",this.activeListeners.handleMoveBody),this.mouseCaptor.on("click",this.activeListeners.handleClick),
this.mouseCaptor.on("rightClick",this.activeListeners.handleRightClick),this.mouseCaptor.on("doubleClick",this.activeListeners.handleDoubleClick),this.mouseCaptor.on("wheel",this.activeListeners.handleWheel),
this.mouseCaptor.on("mousedown",this.activeListeners.handleDown),this.mouseCaptor.on("mouseup",this.activeListeners.handleUp),this.mouseCaptor.on("mouseleave",this.activeListeners.handleLeave),this.mouseCaptor.
on("mouseenter",this.activeListeners.handleEnter),this.touchCaptor.on("touchdown",this.activeListeners.handleDown),this.touchCaptor.on("touchdown",this.activeListeners.handleMove),this.touchCaptor.on(
"touchup",this.activeListeners.handleUp),this.touchCaptor.on("touchmove",this.activeListeners.handleMove),this.touchCaptor.on("tap",this.activeListeners.handleClick),this.touchCaptor.on("doubletap",this.
activeListeners.handleDoubleClick),this.touchCaptor.on("touchmove",this.activeListeners.handleMoveBody),this}},{key:"bindGraphHandlers",value:function(){var r=this,i=this.graph,o=new Set(["x","y","zIn\
dex","type"]);return this.activeListeners.eachNodeAttributesUpdatedGraphUpdate=function(a){var s,u=(s=a.hints)===null||s===void 0?void 0:s.attributes;r.graph.forEachNode(function(l){return r.updateNode(
l)});var h=!u||u.some(function(l){return o.has(l)});r.refresh({partialGraph:{nodes:i.nodes()},skipIndexation:!h,schedule:!0})},this.activeListeners.eachEdgeAttributesUpdatedGraphUpdate=function(a){var s,
u=(s=a.hints)===null||s===void 0?void 0:s.attributes;r.graph.forEachEdge(function(l){return r.updateEdge(l)});var h=u&&["zIndex","type"].some(function(l){return u?.includes(l)});r.refresh({partialGraph:{
edges:i.edges()},skipIndexation:!h,schedule:!0})},this.activeListeners.addNodeGraphUpdate=function(a){var s=a.key;r.addNode(s),r.refresh({partialGraph:{nodes:[s]},skipIndexation:!1,schedule:!0})},this.
activeListeners.updateNodeGraphUpdate=function(a){var s=a.key;r.refresh({partialGraph:{nodes:[s]},skipIndexation:!1,schedule:!0})},this.activeListeners.dropNodeGraphUpdate=function(a){var s=a.key;r.removeNode(
s),r.refresh({schedule:!0})},this.activeListeners.addEdgeGraphUpdate=function(a){var s=a.key;r.addEdge(s),r.refresh({partialGraph:{edges:[s]},schedule:!0})},this.activeListeners.updateEdgeGraphUpdate=
function(a){var s=a.key;r.refresh({partialGraph:{edges:[s]},skipIndexation:!1,schedule:!0})},this.activeListeners.dropEdgeGraphUpdate=function(a){var s=a.key;r.removeEdge(s),r.refresh({schedule:!0})},
this.activeListeners.clearEdgesGraphUpdate=function(){r.clearEdgeState(),r.clearEdgeIndices(),r.refresh({schedule:!0})},this.activeListeners.clearGraphUpdate=function(){r.clearEdgeState(),r.clearNodeState(),
r.clearEdgeIndices(),r.clearNodeIndices(),r.refresh({schedule:!0})},i.on("nodeAdded",this.activeListeners.addNodeGraphUpdate),i.on("nodeDropped",this.activeListeners.dropNodeGraphUpdate),i.on("nodeAtt\
ributesUpdated",this.activeListeners.updateNodeGraphUpdate),i.on("eachNodeAttributesUpdated",this.activeListeners.eachNodeAttributesUpdatedGraphUpdate),i.on("edgeAdded",this.activeListeners.addEdgeGraphUpdate),
i.on("edgeDropped",this.activeListeners.dropEdgeGraphUpdate),i.on("edgeAttributesUpdated",this.activeListeners.updateEdgeGraphUpdate),i.on("eachEdgeAttributesUpdated",this.activeListeners.eachEdgeAttributesUpdatedGraphUpdate),
i.on("edgesCleared",this.activeListeners.clearEdgesGraphUpdate),i.on("cleared",this.activeListeners.clearGraphUpdate),this}},{key:"unbindGraphHandlers",value:function(){var r=this.graph;r.removeListener(
"nodeAdded",this.activeListeners.addNodeGraphUpdate),r.removeListener("nodeDropped",this.activeListeners.dropNodeGraphUpdate),r.removeListener("nodeAttributesUpdated",this.activeListeners.updateNodeGraphUpdate),
r.removeListener("eachNodeAttributesUpdated",this.activeListeners.eachNodeAttributesUpdatedGraphUpdate),r.removeListener("edgeAdded",this.activeListeners.addEdgeGraphUpdate),r.removeListener("edgeDrop\
ped",this.activeListeners.dropEdgeGraphUpdate),r.removeListener("edgeAttributesUpdated",this.activeListeners.updateEdgeGraphUpdate),r.removeListener("eachEdgeAttributesUpdated",this.activeListeners.eachEdgeAttributesUpdatedGraphUpdate),
r.removeListener("edgesCleared",this.activeListeners.clearEdgesGraphUpdate),r.removeListener("cleared",this.activeListeners.clearGraphUpdate)}},{key:"getEdgeAtPoint",value:function(r,i){var o=ur(this.
webGLContexts.edges,this.frameBuffers.edges,r,i,this.pixelRatio,this.pickingDownSizingRatio),a=sr.apply(void 0,Qi(o)),s=this.itemIDsIndex[a];return s&&s.type==="edge"?s.id:null}},{key:"process",value:function(){
var r=this;this.emit("beforeProcess");var i=this.graph,o=this.settings,a=this.getDimensions();if(this.nodeExtent=Bi(this.graph),!this.settings.autoRescale){var s=a.width,u=a.height,h=this.nodeExtent,l=h.
x,c=h.y;this.nodeExtent={x:[(l[0]+l[1])/2-s/2,(l[0]+l[1])/2+s/2],y:[(c[0]+c[1])/2-u/2,(c[0]+c[1])/2+u/2]}}this.normalizationFunction=pn(this.customBBox||this.nodeExtent);var f=new Zi,p=vt(f.getState(),
a,this.getGraphDimensions(),this.getStagePadding());this.labelGrid.resizeAndClear(a,o.labelGridCellSize);for(var b={},R={},k={},x={},E=1,y=i.nodes(),T=0,G=y.length;T<G;T++){var O=y[T],_=this.nodeDataCache[O],
P=i.getNodeAttributes(O);_.x=P.x,_.y=P.y,this.normalizationFunction.applyTo(_),typeof _.label=="string"&&!_.hidden&&this.labelGrid.add(O,_.size,this.framedGraphToViewport(_,{matrix:p})),b[_.type]=(b[_.
type]||0)+1}this.labelGrid.organize();for(var w in this.nodePrograms){if(!$e.call(this.nodePrograms,w))throw new Error('Sigma: could not find a suitable program for node type "'.concat(w,'"!'));this.nodePrograms[w].
reallocate(b[w]||0),b[w]=0}this.settings.zIndex&&this.nodeZExtent[0]!==this.nodeZExtent[1]&&(y=gn(this.nodeZExtent,function(oe){return r.nodeDataCache[oe].zIndex},y));for(var H=0,Z=y.length;H<Z;H++){var V=y[H];
R[V]=E,x[R[V]]={type:"node",id:V},E++;var ie=this.nodeDataCache[V];this.addNodeToProgram(V,R[V],b[ie.type]++)}for(var U={},Q=i.edges(),m=0,g=Q.length;m<g;m++){var d=Q[m],D=this.edgeDataCache[d];U[D.type]=
(U[D.type]||0)+1}this.settings.zIndex&&this.edgeZExtent[0]!==this.edgeZExtent[1]&&(Q=gn(this.edgeZExtent,function(oe){return r.edgeDataCache[oe].zIndex},Q));for(var C in this.edgePrograms){if(!$e.call(
this.edgePrograms,C))throw new Error('Sigma: could not find a suitable program for edge type "'.concat(C,'"!'));this.edgePrograms[C].reallocate(U[C]||0),U[C]=0}for(var S=0,v=Q.length;S<v;S++){var I=Q[S];
k[I]=E,x[k[I]]={type:"edge",id:I},E++;var $=this.edgeDataCache[I];this.addEdgeToProgram(I,k[I],U[$.type]++)}return this.itemIDsIndex=x,this.nodeIndices=R,this.edgeIndices=k,this.emit("afterProcess"),this}},
{key:"handleSettingsUpdate",value:function(r){var i=this,o=this.settings;if(this.camera.minRatio=o.minCameraRatio,this.camera.maxRatio=o.maxCameraRatio,this.camera.enabledZooming=o.enableCameraZooming,
this.camera.enabledPanning=o.enableCameraPanning,this.camera.enabledRotation=o.enableCameraRotation,o.cameraPanBoundaries?this.camera.clean=function(l){return i.cleanCameraState(l,o.cameraPanBoundaries&&
yr(o.cameraPanBoundaries)==="object"?o.cameraPanBoundaries:{})}:this.camera.clean=null,this.camera.setState(this.camera.validateState(this.camera.getState())),r){if(r.edgeProgramClasses!==o.edgeProgramClasses){
for(var a in o.edgeProgramClasses)o.edgeProgramClasses[a]!==r.edgeProgramClasses[a]&&this.registerEdgeProgram(a,o.edgeProgramClasses[a]);for(var s in r.edgeProgramClasses)o.edgeProgramClasses[s]||this.
unregisterEdgeProgram(s)}if(r.nodeProgramClasses!==o.nodeProgramClasses||r.nodeHoverProgramClasses!==o.nodeHoverProgramClasses){for(var u in o.nodeProgramClasses)(o.nodeProgramClasses[u]!==r.nodeProgramClasses[u]||
o.nodeHoverProgramClasses[u]!==r.nodeHoverProgramClasses[u])&&this.registerNodeProgram(u,o.nodeProgramClasses[u],o.nodeHoverProgramClasses[u]);for(var h in r.nodeProgramClasses)o.nodeProgramClasses[h]||
this.unregisterNodeProgram(h)}}return this.mouseCaptor.setSettings(this.settings),this.touchCaptor.setSettings(this.settings),this}},{key:"cleanCameraState",value:function(r){var i=arguments.length>1&&
arguments[1]!==void 0?arguments[1]:{},o=i.tolerance,a=o===void 0?0:o,s=i.boundaries,u=z({},r),h=s||this.nodeExtent,l=We(h.x,2),c=l[0],f=l[1],p=We(h.y,2),b=p[0],R=p[1],k=[this.graphToViewport({x:c,y:b},
{cameraState:r}),this.graphToViewport({x:f,y:b},{cameraState:r}),this.graphToViewport({x:c,y:R},{cameraState:r}),this.graphToViewport({x:f,y:R},{cameraState:r})],x=1/0,E=-1/0,y=1/0,T=-1/0;k.forEach(function(U){
var Q=U.x,m=U.y;x=Math.min(x,Q),E=Math.max(E,Q),y=Math.min(y,m),T=Math.max(T,m)});var G=E-x,O=T-y,_=this.getDimensions(),P=_.width,w=_.height,H=0,Z=0;if(G>=P?E<P-a?H=E-(P-a):x>a&&(H=x-a):E>P+a?H=E-(P+
a):x<-a&&(H=x+a),O>=w?T<w-a?Z=T-(w-a):y>a&&(Z=y-a):T>w+a?Z=T-(w+a):y<-a&&(Z=y+a),H||Z){var V=this.viewportToFramedGraph({x:0,y:0},{cameraState:r}),ie=this.viewportToFramedGraph({x:H,y:Z},{cameraState:r});
H=ie.x-V.x,Z=ie.y-V.y,u.x+=H,u.y+=Z}return u}},{key:"renderLabels",value:function(){if(!this.settings.renderLabels)return this;var r=this.camera.getState(),i=this.labelGrid.getLabelsToDisplay(r.ratio,
this.settings.labelDensity);mn(i,this.nodesWithForcedLabels),this.displayedNodeLabels=new Set;for(var o=this.canvasContexts.labels,a=0,s=i.length;a<s;a++){var u=i[a],h=this.nodeDataCache[u];if(!this.displayedNodeLabels.
has(u)&&!h.hidden){var l=this.framedGraphToViewport(h),c=l.x,f=l.y,p=this.scaleSize(h.size);if(!(!h.forceLabel&&p<this.settings.labelRenderedSizeThreshold)&&!(c<-Yi||c>this.width+Yi||f<-Ji||f>this.height+
Ji)){this.displayedNodeLabels.add(u);var b=this.settings.defaultDrawNodeLabel,R=this.nodePrograms[h.type],k=R?.drawLabel||b;k(o,z(z({key:u},h),{},{size:p,x:c,y:f}),this.settings)}}}return this}},{key:"\
renderEdgeLabels",value:function(){if(!this.settings.renderEdgeLabels)return this;var r=this.canvasContexts.edgeLabels;r.clearRect(0,0,this.width,this.height);var i=mu({graph:this.graph,hoveredNode:this.
hoveredNode,displayedNodeLabels:this.displayedNodeLabels,highlightedNodes:this.highlightedNodes});mn(i,this.edgesWithForcedLabels);for(var o=new Set,a=0,s=i.length;a<s;a++){var u=i[a],h=this.graph.extremities(
u),l=this.nodeDataCache[h[0]],c=this.nodeDataCache[h[1]],f=this.edgeDataCache[u];if(!o.has(u)&&!(f.hidden||l.hidden||c.hidden)){var p=this.settings.defaultDrawEdgeLabel,b=this.edgePrograms[f.type],R=b?.
drawLabel||p;R(r,z(z({key:u},f),{},{size:this.scaleSize(f.size)}),z(z(z({key:h[0]},l),this.framedGraphToViewport(l)),{},{size:this.scaleSize(l.size)}),z(z(z({key:h[1]},c),this.framedGraphToViewport(c)),
{},{size:this.scaleSize(c.size)}),this.settings),o.add(u)}}return this.displayedEdgeLabels=o,this}},{key:"renderHighlightedNodes",value:function(){var r=this,i=this.canvasContexts.hovers;i.clearRect(0,
0,this.width,this.height);var o=function(p){var b=r.nodeDataCache[p],R=r.framedGraphToViewport(b),k=R.x,x=R.y,E=r.scaleSize(b.size),y=r.settings.defaultDrawNodeHover,T=r.nodePrograms[b.type],G=T?.drawHover||
y;G(i,z(z({key:p},b),{},{size:E,x:k,y:x}),r.settings)},a=[];this.hoveredNode&&!this.nodeDataCache[this.hoveredNode].hidden&&a.push(this.hoveredNode),this.highlightedNodes.forEach(function(f){f!==r.hoveredNode&&
a.push(f)}),a.forEach(function(f){return o(f)});var s={};a.forEach(function(f){var p=r.nodeDataCache[f].type;s[p]=(s[p]||0)+1});for(var u in this.nodeHoverPrograms)this.nodeHoverPrograms[u].reallocate(
s[u]||0),s[u]=0;a.forEach(function(f){var p=r.nodeDataCache[f];r.nodeHoverPrograms[p.type].process(0,s[p.type]++,p)}),this.webGLContexts.hoverNodes.clear(this.webGLContexts.hoverNodes.COLOR_BUFFER_BIT);
var h=this.getRenderParams();for(var l in this.nodeHoverPrograms){var c=this.nodeHoverPrograms[l];c.render(h)}}},{key:"scheduleHighlightedNodesRender",value:function(){var r=this;this.renderHighlightedNodesFrame||
this.renderFrame||(this.renderHighlightedNodesFrame=requestAnimationFrame(function(){r.renderHighlightedNodesFrame=null,r.renderHighlightedNodes(),r.renderEdgeLabels()}))}},{key:"render",value:function(){
var r=this;this.emit("beforeRender");var i=function(){return r.emit("afterRender"),r};if(this.renderFrame&&(cancelAnimationFrame(this.renderFrame),this.renderFrame=null),this.resize(),this.needToProcess&&
this.process(),this.needToProcess=!1,this.clear(),this.pickingLayers.forEach(function(k){return r.resetWebGLTexture(k)}),!this.graph.order)return i();var o=this.mouseCaptor,a=this.camera.isAnimated()||
o.isMoving||o.draggedEvents||o.currentWheelDirection,s=this.camera.getState(),u=this.getDimensions(),h=this.getGraphDimensions(),l=this.getStagePadding();this.matrix=vt(s,u,h,l),this.invMatrix=vt(s,u,
h,l,!0),this.correctionRatio=Mi(this.matrix,s,u),this.graphToViewportRatio=this.getGraphToViewportRatio();var c=this.getRenderParams();for(var f in this.nodePrograms){var p=this.nodePrograms[f];p.render(
c)}if(!this.settings.hideEdgesOnMove||!a)for(var b in this.edgePrograms){var R=this.edgePrograms[b];R.render(c)}return this.settings.hideLabelsOnMove&&a||(this.renderLabels(),this.renderEdgeLabels(),this.
renderHighlightedNodes()),i()}},{key:"addNode",value:function(r){var i=Object.assign({},this.graph.getNodeAttributes(r));this.settings.nodeReducer&&(i=this.settings.nodeReducer(r,i));var o=vu(this.settings,
r,i);this.nodeDataCache[r]=o,this.nodesWithForcedLabels.delete(r),o.forceLabel&&!o.hidden&&this.nodesWithForcedLabels.add(r),this.highlightedNodes.delete(r),o.highlighted&&!o.hidden&&this.highlightedNodes.
add(r),this.settings.zIndex&&(o.zIndex<this.nodeZExtent[0]&&(this.nodeZExtent[0]=o.zIndex),o.zIndex>this.nodeZExtent[1]&&(this.nodeZExtent[1]=o.zIndex))}},{key:"updateNode",value:function(r){this.addNode(
r);var i=this.nodeDataCache[r];this.normalizationFunction.applyTo(i)}},{key:"removeNode",value:function(r){delete this.nodeDataCache[r],delete this.nodeProgramIndex[r],this.highlightedNodes.delete(r),
this.hoveredNode===r&&(this.hoveredNode=null),this.nodesWithForcedLabels.delete(r)}},{key:"addEdge",value:function(r){var i=Object.assign({},this.graph.getEdgeAttributes(r));this.settings.edgeReducer&&
(i=this.settings.edgeReducer(r,i));var o=yu(this.settings,r,i);this.edgeDataCache[r]=o,this.edgesWithForcedLabels.delete(r),o.forceLabel&&!o.hidden&&this.edgesWithForcedLabels.add(r),this.settings.zIndex&&
(o.zIndex<this.edgeZExtent[0]&&(this.edgeZExtent[0]=o.zIndex),o.zIndex>this.edgeZExtent[1]&&(this.edgeZExtent[1]=o.zIndex))}},{key:"updateEdge",value:function(r){this.addEdge(r)}},{key:"removeEdge",value:function(r){
delete this.edgeDataCache[r],delete this.edgeProgramIndex[r],this.hoveredEdge===r&&(this.hoveredEdge=null),this.edgesWithForcedLabels.delete(r)}},{key:"clearNodeIndices",value:function(){this.labelGrid=
new Xi,this.nodeExtent={x:[0,1],y:[0,1]},this.nodeDataCache={},this.edgeProgramIndex={},this.nodesWithForcedLabels=new Set,this.nodeZExtent=[1/0,-1/0],this.highlightedNodes=new Set}},{key:"clearEdgeIn\
dices",value:function(){this.edgeDataCache={},this.edgeProgramIndex={},this.edgesWithForcedLabels=new Set,this.edgeZExtent=[1/0,-1/0]}},{key:"clearIndices",value:function(){this.clearEdgeIndices(),this.
clearNodeIndices()}},{key:"clearNodeState",value:function(){this.displayedNodeLabels=new Set,this.highlightedNodes=new Set,this.hoveredNode=null}},{key:"clearEdgeState",value:function(){this.displayedEdgeLabels=
new Set,this.highlightedNodes=new Set,this.hoveredEdge=null}},{key:"clearState",value:function(){this.clearEdgeState(),this.clearNodeState()}},{key:"addNodeToProgram",value:function(r,i,o){var a=this.
nodeDataCache[r],s=this.nodePrograms[a.type];if(!s)throw new Error('Sigma: could not find a suitable program for node type "'.concat(a.type,'"!'));s.process(i,o,a),this.nodeProgramIndex[r]=o}},{key:"a\
ddEdgeToProgram",value:function(r,i,o){var a=this.edgeDataCache[r],s=this.edgePrograms[a.type];if(!s)throw new Error('Sigma: could not find a suitable program for edge type "'.concat(a.type,'"!'));var u=this.
graph.extremities(r),h=this.nodeDataCache[u[0]],l=this.nodeDataCache[u[1]];s.process(i,o,h,l,a),this.edgeProgramIndex[r]=o}},{key:"getRenderParams",value:function(){return{matrix:this.matrix,invMatrix:this.
invMatrix,width:this.width,height:this.height,pixelRatio:this.pixelRatio,zoomRatio:this.camera.ratio,cameraAngle:this.camera.angle,sizeRatio:1/this.scaleSize(),correctionRatio:this.correctionRatio,downSizingRatio:this.
pickingDownSizingRatio,minEdgeThickness:this.settings.minEdgeThickness,antiAliasingFeather:this.settings.antiAliasingFeather}}},{key:"getStagePadding",value:function(){var r=this.settings,i=r.stagePadding,
o=r.autoRescale;return o&&i||0}},{key:"createLayer",value:function(r,i){var o=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{};if(this.elements[r])throw new Error('Sigma: a layer named "'.concat(
r,'" already exists'));var a=Wi(i,{position:"absolute"},{class:"sigma-".concat(r)});return o.style&&Object.assign(a.style,o.style),this.elements[r]=a,"beforeLayer"in o&&o.beforeLayer?this.elements[o.beforeLayer].
before(a):"afterLayer"in o&&o.afterLayer?this.elements[o.afterLayer].after(a):this.container.appendChild(a),a}},{key:"createCanvas",value:function(r){var i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:
{};return this.createLayer(r,"canvas",i)}},{key:"createCanvasContext",value:function(r){var i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},o=this.createCanvas(r,i),a={preserveDrawingBuffer:!1,
antialias:!1};return this.canvasContexts[r]=o.getContext("2d",a),this}},{key:"createWebGLContext",value:function(r){var i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},o=i?.canvas||this.createCanvas(
r,i);i.hidden&&o.remove();var a=z({preserveDrawingBuffer:!1,antialias:!1},i),s;s=o.getContext("webgl2",a),s||(s=o.getContext("webgl",a)),s||(s=o.getContext("experimental-webgl",a));var u=s;if(this.webGLContexts[r]=
u,u.blendFunc(u.ONE,u.ONE_MINUS_SRC_ALPHA),i.picking){this.pickingLayers.add(r);var h=u.createFramebuffer();if(!h)throw new Error("Sigma: cannot create a new frame buffer for layer ".concat(r));this.frameBuffers[r]=
h}return u}},{key:"killLayer",value:function(r){var i=this.elements[r];if(!i)throw new Error("Sigma: cannot kill layer ".concat(r,", which does not exist"));if(this.webGLContexts[r]){var o,a=this.webGLContexts[r];
(o=a.getExtension("WEBGL_lose_context"))===null||o===void 0||o.loseContext(),delete this.webGLContexts[r]}else this.canvasContexts[r]&&delete this.canvasContexts[r];return i.remove(),delete this.elements[r],
this}},{key:"getCamera",value:function(){return this.camera}},{key:"setCamera",value:function(r){this.unbindCameraHandlers(),this.camera=r,this.bindCameraHandlers()}},{key:"getContainer",value:function(){
return this.container}},{key:"getGraph",value:function(){return this.graph}},{key:"setGraph",value:function(r){r!==this.graph&&(this.hoveredNode&&!r.hasNode(this.hoveredNode)&&(this.hoveredNode=null),
this.hoveredEdge&&!r.hasEdge(this.hoveredEdge)&&(this.hoveredEdge=null),this.unbindGraphHandlers(),this.checkEdgesEventsFrame!==null&&(cancelAnimationFrame(this.checkEdgesEventsFrame),this.checkEdgesEventsFrame=
null),this.graph=r,this.bindGraphHandlers(),this.refresh())}},{key:"getMouseCaptor",value:function(){return this.mouseCaptor}},{key:"getTouchCaptor",value:function(){return this.touchCaptor}},{key:"ge\
tDimensions",value:function(){return{width:this.width,height:this.height}}},{key:"getGraphDimensions",value:function(){var r=this.customBBox||this.nodeExtent;return{width:r.x[1]-r.x[0]||1,height:r.y[1]-
r.y[0]||1}}},{key:"getNodeDisplayData",value:function(r){var i=this.nodeDataCache[r];return i?Object.assign({},i):void 0}},{key:"getEdgeDisplayData",value:function(r){var i=this.edgeDataCache[r];return i?
Object.assign({},i):void 0}},{key:"getNodeDisplayedLabels",value:function(){return new Set(this.displayedNodeLabels)}},{key:"getEdgeDisplayedLabels",value:function(){return new Set(this.displayedEdgeLabels)}},
{key:"getSettings",value:function(){return z({},this.settings)}},{key:"getSetting",value:function(r){return this.settings[r]}},{key:"setSetting",value:function(r,i){var o=z({},this.settings);return this.
settings[r]=i,Er(this.settings),this.handleSettingsUpdate(o),this.scheduleRefresh(),this}},{key:"updateSetting",value:function(r,i){return this.setSetting(r,i(this.settings[r])),this}},{key:"setSettin\
gs",value:function(r){var i=z({},this.settings);return this.settings=z(z({},this.settings),r),Er(this.settings),this.handleSettingsUpdate(i),this.scheduleRefresh(),this}},{key:"resize",value:function(r){
var i=this.width,o=this.height;if(this.width=this.container.offsetWidth,this.height=this.container.offsetHeight,this.pixelRatio=fn(),this.width===0)if(this.settings.allowInvalidContainer)this.width=1;else
throw new Error("Sigma: Container has no width. You can set the allowInvalidContainer setting to true to stop seeing this error.");if(this.height===0)if(this.settings.allowInvalidContainer)this.height=
1;else throw new Error("Sigma: Container has no height. You can set the allowInvalidContainer setting to true to stop seeing this error.");if(!r&&i===this.width&&o===this.height)return this;for(var a in this.
elements){var s=this.elements[a];s.style.width=this.width+"px",s.style.height=this.height+"px"}for(var u in this.canvasContexts)this.elements[u].setAttribute("width",this.width*this.pixelRatio+"px"),this.
elements[u].setAttribute("height",this.height*this.pixelRatio+"px"),this.pixelRatio!==1&&this.canvasContexts[u].scale(this.pixelRatio,this.pixelRatio);for(var h in this.webGLContexts){this.elements[h].
setAttribute("width",this.width*this.pixelRatio+"px"),this.elements[h].setAttribute("height",this.height*this.pixelRatio+"px");var l=this.webGLContexts[h];if(l.viewport(0,0,this.width*this.pixelRatio,
this.height*this.pixelRatio),this.pickingLayers.has(h)){var c=this.textures[h];c&&l.deleteTexture(c)}}return this.emit("resize"),this}},{key:"clear",value:function(){return this.emit("beforeClear"),this.
webGLContexts.nodes.bindFramebuffer(WebGLRenderingContext.FRAMEBUFFER,null),this.webGLContexts.nodes.clear(WebGLRenderingContext.COLOR_BUFFER_BIT),this.webGLContexts.edges.bindFramebuffer(WebGLRenderingContext.
FRAMEBUFFER,null),this.webGLContexts.edges.clear(WebGLRenderingContext.COLOR_BUFFER_BIT),this.webGLContexts.hoverNodes.clear(WebGLRenderingContext.COLOR_BUFFER_BIT),this.canvasContexts.labels.clearRect(
0,0,this.width,this.height),this.canvasContexts.hovers.clearRect(0,0,this.width,this.height),this.canvasContexts.edgeLabels.clearRect(0,0,this.width,this.height),this.emit("afterClear"),this}},{key:"r\
efresh",value:function(r){var i=this,o=r?.skipIndexation!==void 0?r?.skipIndexation:!1,a=r?.schedule!==void 0?r.schedule:!1,s=!r||!r.partialGraph;if(s)this.clearEdgeIndices(),this.clearNodeIndices(),this.
graph.forEachNode(function(T){return i.addNode(T)}),this.graph.forEachEdge(function(T){return i.addEdge(T)});else{for(var u,h,l=((u=r.partialGraph)===null||u===void 0?void 0:u.nodes)||[],c=0,f=l?.length||
0;c<f;c++){var p=l[c];if(this.updateNode(p),o){var b=this.nodeProgramIndex[p];if(b===void 0)throw new Error('Sigma: node "'.concat(p,`" can't be repaint`));this.addNodeToProgram(p,this.nodeIndices[p],
b)}}for(var R=(r==null||(h=r.partialGraph)===null||h===void 0?void 0:h.edges)||[],k=0,x=R.length;k<x;k++){var E=R[k];if(this.updateEdge(E),o){var y=this.edgeProgramIndex[E];if(y===void 0)throw new Error(
'Sigma: edge "'.concat(E,`" can't be repaint`));this.addEdgeToProgram(E,this.edgeIndices[E],y)}}}return(s||!o)&&(this.needToProcess=!0),a?this.scheduleRender():this.render(),this}},{key:"scheduleRende\
r",value:function(){var r=this;return this.renderFrame||(this.renderFrame=requestAnimationFrame(function(){r.render()})),this}},{key:"scheduleRefresh",value:function(r){return this.refresh(z(z({},r),{},
{schedule:!0}))}},{key:"getViewportZoomedState",value:function(r,i){var o=this.camera.getState(),a=o.ratio,s=o.angle,u=o.x,h=o.y,l=this.settings,c=l.minCameraRatio,f=l.maxCameraRatio;typeof f=="number"&&
(i=Math.min(i,f)),typeof c=="number"&&(i=Math.max(i,c));var p=i/a,b={x:this.width/2,y:this.height/2},R=this.viewportToFramedGraph(r),k=this.viewportToFramedGraph(b);return{angle:s,x:(R.x-k.x)*(1-p)+u,
y:(R.y-k.y)*(1-p)+h,ratio:i}}},{key:"viewRectangle",value:function(){var r=this.viewportToFramedGraph({x:0,y:0}),i=this.viewportToFramedGraph({x:this.width,y:0}),o=this.viewportToFramedGraph({x:0,y:this.
height});return{x1:r.x,y1:r.y,x2:i.x,y2:i.y,height:i.y-o.y}}},{key:"framedGraphToViewport",value:function(r){var i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},o=!!i.cameraState||!!i.viewportDimensions||
!!i.graphDimensions,a=i.matrix?i.matrix:o?vt(i.cameraState||this.camera.getState(),i.viewportDimensions||this.getDimensions(),i.graphDimensions||this.getGraphDimensions(),i.padding||this.getStagePadding()):
this.matrix,s=vr(a,r);return{x:(1+s.x)*this.width/2,y:(1-s.y)*this.height/2}}},{key:"viewportToFramedGraph",value:function(r){var i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},o=!!i.cameraState||
!!i.viewportDimensions||!i.graphDimensions,a=i.matrix?i.matrix:o?vt(i.cameraState||this.camera.getState(),i.viewportDimensions||this.getDimensions(),i.graphDimensions||this.getGraphDimensions(),i.padding||
this.getStagePadding(),!0):this.invMatrix,s=vr(a,{x:r.x/this.width*2-1,y:1-r.y/this.height*2});return isNaN(s.x)&&(s.x=0),isNaN(s.y)&&(s.y=0),s}},{key:"viewportToGraph",value:function(r){var i=arguments.
length>1&&arguments[1]!==void 0?arguments[1]:{};return this.normalizationFunction.inverse(this.viewportToFramedGraph(r,i))}},{key:"graphToViewport",value:function(r){var i=arguments.length>1&&arguments[1]!==
void 0?arguments[1]:{};return this.framedGraphToViewport(this.normalizationFunction(r),i)}},{key:"getGraphToViewportRatio",value:function(){var r={x:0,y:0},i={x:1,y:1},o=Math.sqrt(Math.pow(r.x-i.x,2)+
Math.pow(r.y-i.y,2)),a=this.graphToViewport(r),s=this.graphToViewport(i),u=Math.sqrt(Math.pow(a.x-s.x,2)+Math.pow(a.y-s.y,2));return u/o}},{key:"getBBox",value:function(){return this.nodeExtent}},{key:"\
getCustomBBox",value:function(){return this.customBBox}},{key:"setCustomBBox",value:function(r){return this.customBBox=r,this.scheduleRender(),this}},{key:"kill",value:function(){this.emit("kill"),this.
removeAllListeners(),this.unbindCameraHandlers(),window.removeEventListener("resize",this.activeListeners.handleResize),this.mouseCaptor.kill(),this.touchCaptor.kill(),this.unbindGraphHandlers(),this.
clearIndices(),this.clearState(),this.nodeDataCache={},this.edgeDataCache={},this.highlightedNodes.clear(),this.renderFrame&&(cancelAnimationFrame(this.renderFrame),this.renderFrame=null),this.renderHighlightedNodesFrame&&
(cancelAnimationFrame(this.renderHighlightedNodesFrame),this.renderHighlightedNodesFrame=null);for(var r=this.container;r.firstChild;)r.removeChild(r.firstChild);for(var i in this.nodePrograms)this.nodePrograms[i].
kill();for(var o in this.nodeHoverPrograms)this.nodeHoverPrograms[o].kill();for(var a in this.edgePrograms)this.edgePrograms[a].kill();this.nodePrograms={},this.nodeHoverPrograms={},this.edgePrograms=
{};for(var s in this.elements)this.killLayer(s);this.canvasContexts={},this.webGLContexts={},this.elements={}}},{key:"scaleSize",value:function(){var r=arguments.length>0&&arguments[0]!==void 0?arguments[0]:
1,i=arguments.length>1&&arguments[1]!==void 0?arguments[1]:this.camera.ratio;return r/this.settings.zoomToSizeRatioFunction(i)*(this.getSetting("itemSizesReference")==="positions"?i*this.graphToViewportRatio:
1)}},{key:"getCanvases",value:function(){var r={};for(var i in this.elements)this.elements[i]instanceof HTMLCanvasElement&&(r[i]=this.elements[i]);return r}}])})(pr),Sr=bu;var wu=Oe(ro()),oo={layers:null,width:null,height:null,fileName:"graph",format:"png",sigmaSettings:{},cameraState:null,backgroundColor:"transparent",withTempRenderer:null};function qt(){qt=function(){
return t};var n,t={},e=Object.prototype,r=e.hasOwnProperty,i=Object.defineProperty||function(m,g,d){m[g]=d.value},o=typeof Symbol=="function"?Symbol:{},a=o.iterator||"@@iterator",s=o.asyncIterator||"@\
@asyncIterator",u=o.toStringTag||"@@toStringTag";function h(m,g,d){return Object.defineProperty(m,g,{value:d,enumerable:!0,configurable:!0,writable:!0}),m[g]}try{h({},"")}catch{h=function(g,d,D){return g[d]=
D}}function l(m,g,d,D){var C=g&&g.prototype instanceof x?g:x,S=Object.create(C.prototype),v=new U(D||[]);return i(S,"_invoke",{value:H(m,d,v)}),S}function c(m,g,d){try{return{type:"normal",arg:m.call(
g,d)}}catch(D){return{type:"throw",arg:D}}}t.wrap=l;var f="suspendedStart",p="suspendedYield",b="executing",R="completed",k={};function x(){}function E(){}function y(){}var T={};h(T,a,function(){return this});
var G=Object.getPrototypeOf,O=G&&G(G(Q([])));O&&O!==e&&r.call(O,a)&&(T=O);var _=y.prototype=x.prototype=Object.create(T);function P(m){["next","throw","return"].forEach(function(g){h(m,g,function(d){return this.
_invoke(g,d)})})}function w(m,g){function d(C,S,v,I){var $=c(m[C],m,S);if($.type!=="throw"){var oe=$.arg,fe=oe.value;return fe&&typeof fe=="object"&&r.call(fe,"__await")?g.resolve(fe.__await).then(function(K){
d("next",K,v,I)},function(K){d("throw",K,v,I)}):g.resolve(fe).then(function(K){oe.value=K,v(oe)},function(K){return d("throw",K,v,I)})}I($.arg)}var D;i(this,"_invoke",{value:function(C,S){function v(){
return new g(function(I,$){d(C,S,I,$)})}return D=D?D.then(v,v):v()}})}function H(m,g,d){var D=f;return function(C,S){if(D===b)throw Error("Generator is already running");if(D===R){if(C==="throw")throw S;
return{value:n,done:!0}}for(d.method=C,d.arg=S;;){var v=d.delegate;if(v){var I=Z(v,d);if(I){if(I===k)continue;return I}}if(d.method==="next")d.sent=d._sent=d.arg;else if(d.method==="throw"){if(D===f)throw D=
R,d.arg;d.dispatchException(d.arg)}else d.method==="return"&&d.abrupt("return",d.arg);D=b;var $=c(m,g,d);if($.type==="normal"){if(D=d.done?R:p,$.arg===k)continue;return{value:$.arg,done:d.done}}$.type===
"throw"&&(D=R,d.method="throw",d.arg=$.arg)}}}function Z(m,g){var d=g.method,D=m.iterator[d];if(D===n)return g.delegate=null,d==="throw"&&m.iterator.return&&(g.method="return",g.arg=n,Z(m,g),g.method===
"throw")||d!=="return"&&(g.method="throw",g.arg=new TypeError("The iterator does not provide a '"+d+"' method")),k;var C=c(D,m.iterator,g.arg);if(C.type==="throw")return g.method="throw",g.arg=C.arg,g.
delegate=null,k;var S=C.arg;return S?S.done?(g[m.resultName]=S.value,g.next=m.nextLoc,g.method!=="return"&&(g.method="next",g.arg=n),g.delegate=null,k):S:(g.method="throw",g.arg=new TypeError("iterato\
r result is not an object"),g.delegate=null,k)}function V(m){var g={tryLoc:m[0]};1 in m&&(g.catchLoc=m[1]),2 in m&&(g.finallyLoc=m[2],g.afterLoc=m[3]),this.tryEntries.push(g)}function ie(m){var g=m.completion||
{};g.type="normal",delete g.arg,m.completion=g}function U(m){this.tryEntries=[{tryLoc:"root"}],m.forEach(V,this),this.reset(!0)}function Q(m){if(m||m===""){var g=m[a];if(g)return g.call(m);if(typeof m.
next=="function")return m;if(!isNaN(m.length)){var d=-1,D=function C(){for(;++d<m.length;)if(r.call(m,d))return C.value=m[d],C.done=!1,C;return C.value=n,C.done=!0,C};return D.next=D}}throw new TypeError(
typeof m+" is not iterable")}return E.prototype=y,i(_,"constructor",{value:y,configurable:!0}),i(y,"constructor",{value:E,configurable:!0}),E.displayName=h(y,u,"GeneratorFunction"),t.isGeneratorFunction=
function(m){var g=typeof m=="function"&&m.constructor;return!!g&&(g===E||(g.displayName||g.name)==="GeneratorFunction")},t.mark=function(m){return Object.setPrototypeOf?Object.setPrototypeOf(m,y):(m.__proto__=
y,h(m,u,"GeneratorFunction")),m.prototype=Object.create(_),m},t.awrap=function(m){return{__await:m}},P(w.prototype),h(w.prototype,s,function(){return this}),t.AsyncIterator=w,t.async=function(m,g,d,D,C){
C===void 0&&(C=Promise);var S=new w(l(m,g,d,D),C);return t.isGeneratorFunction(g)?S:S.next().then(function(v){return v.done?v.value:S.next()})},P(_),h(_,u,"Generator"),h(_,a,function(){return this}),h(
_,"toString",function(){return"[object Generator]"}),t.keys=function(m){var g=Object(m),d=[];for(var D in g)d.push(D);return d.reverse(),function C(){for(;d.length;){var S=d.pop();if(S in g)return C.value=
S,C.done=!1,C}return C.done=!0,C}},t.values=Q,U.prototype={constructor:U,reset:function(m){if(this.prev=0,this.next=0,this.sent=this._sent=n,this.done=!1,this.delegate=null,this.method="next",this.arg=
n,this.tryEntries.forEach(ie),!m)for(var g in this)g.charAt(0)==="t"&&r.call(this,g)&&!isNaN(+g.slice(1))&&(this[g]=n)},stop:function(){this.done=!0;var m=this.tryEntries[0].completion;if(m.type==="th\
row")throw m.arg;return this.rval},dispatchException:function(m){if(this.done)throw m;var g=this;function d($,oe){return S.type="throw",S.arg=m,g.next=$,oe&&(g.method="next",g.arg=n),!!oe}for(var D=this.
tryEntries.length-1;D>=0;--D){var C=this.tryEntries[D],S=C.completion;if(C.tryLoc==="root")return d("end");if(C.tryLoc<=this.prev){var v=r.call(C,"catchLoc"),I=r.call(C,"finallyLoc");if(v&&I){if(this.
prev<C.catchLoc)return d(C.catchLoc,!0);if(this.prev<C.finallyLoc)return d(C.finallyLoc)}else if(v){if(this.prev<C.catchLoc)return d(C.catchLoc,!0)}else{if(!I)throw Error("try statement without catch \
or finally");if(this.prev<C.finallyLoc)return d(C.finallyLoc)}}}},abrupt:function(m,g){for(var d=this.tryEntries.length-1;d>=0;--d){var D=this.tryEntries[d];if(D.tryLoc<=this.prev&&r.call(D,"finallyLo\
c")&&this.prev<D.finallyLoc){var C=D;break}}C&&(m==="break"||m==="continue")&&C.tryLoc<=g&&g<=C.finallyLoc&&(C=null);var S=C?C.completion:{};return S.type=m,S.arg=g,C?(this.method="next",this.next=C.finallyLoc,
k):this.complete(S)},complete:function(m,g){if(m.type==="throw")throw m.arg;return m.type==="break"||m.type==="continue"?this.next=m.arg:m.type==="return"?(this.rval=this.arg=m.arg,this.method="return",
this.next="end"):m.type==="normal"&&g&&(this.next=g),k},finish:function(m){for(var g=this.tryEntries.length-1;g>=0;--g){var d=this.tryEntries[g];if(d.finallyLoc===m)return this.complete(d.completion,d.
afterLoc),ie(d),k}},catch:function(m){for(var g=this.tryEntries.length-1;g>=0;--g){var d=this.tryEntries[g];if(d.tryLoc===m){var D=d.completion;if(D.type==="throw"){var C=D.arg;ie(d)}return C}}throw Error(
"illegal catch attempt")},delegateYield:function(m,g,d){return this.delegate={iterator:Q(m),resultName:g,nextLoc:d},this.method==="next"&&(this.arg=n),k}},t}function Eu(n,t){if(typeof n!="object"||!n)
return n;var e=n[Symbol.toPrimitive];if(e!==void 0){var r=e.call(n,t||"default");if(typeof r!="object")return r;throw new TypeError("@@toPrimitive must return a primitive value.")}return(t==="string"?
String:Number)(n)}function _u(n){var t=Eu(n,"string");return typeof t=="symbol"?t:t+""}function Tu(n,t,e){return(t=_u(t))in n?Object.defineProperty(n,t,{value:e,enumerable:!0,configurable:!0,writable:!0}):
n[t]=e,n}function no(n,t){var e=Object.keys(n);if(Object.getOwnPropertySymbols){var r=Object.getOwnPropertySymbols(n);t&&(r=r.filter(function(i){return Object.getOwnPropertyDescriptor(n,i).enumerable})),
e.push.apply(e,r)}return e}function yt(n){for(var t=1;t<arguments.length;t++){var e=arguments[t]!=null?arguments[t]:{};t%2?no(Object(e),!0).forEach(function(r){Tu(n,r,e[r])}):Object.getOwnPropertyDescriptors?
Object.defineProperties(n,Object.getOwnPropertyDescriptors(e)):no(Object(e)).forEach(function(r){Object.defineProperty(n,r,Object.getOwnPropertyDescriptor(e,r))})}return n}function io(n,t,e,r,i,o,a){try{
var s=n[o](a),u=s.value}catch(h){return void e(h)}s.done?t(u):Promise.resolve(u).then(r,i)}function ao(n){return function(){var t=this,e=arguments;return new Promise(function(r,i){var o=n.apply(t,e);function a(u){
io(o,r,i,a,s,"next",u)}function s(u){io(o,r,i,a,s,"throw",u)}a(void 0)})}}function Su(n){return wn.apply(this,arguments)}function wn(){return wn=ao(qt().mark(function n(t){var e,r,i,o,a,s,u,h,l,c,f,p,
b,R,k,x,E,y,T,G=arguments;return qt().wrap(function(_){for(;;)switch(_.prev=_.next){case 0:if(e=G.length>1&&G[1]!==void 0?G[1]:{},r=yt(yt({},oo),e),i=r.layers,o=r.backgroundColor,a=r.width,s=r.height,
u=r.cameraState,h=r.sigmaSettings,l=r.withTempRenderer,c=t.getDimensions(),f=window.devicePixelRatio||1,p=typeof a!="number"?c.width:a,b=typeof s!="number"?c.height:s,R=document.createElement("DIV"),R.
style.width="".concat(p,"px"),R.style.height="".concat(b,"px"),R.style.position="absolute",R.style.right="101%",R.style.bottom="101%",document.body.appendChild(R),k=new Sr(t.getGraph(),R,yt(yt({},t.getSettings()),
h)),k.getCamera().setState(u||t.getCamera().getState()),k.setCustomBBox(t.getCustomBBox()),k.refresh(),x=document.createElement("CANVAS"),x.setAttribute("width",p*f+""),x.setAttribute("height",b*f+""),
E=x.getContext("2d"),E.fillStyle=o,E.fillRect(0,0,p*f,b*f),!l){_.next=26;break}return _.next=26,l(k);case 26:return y=k.getCanvases(),T=i?i.filter(function(P){return!!y[P]}):Object.keys(y),T.forEach(function(P){
E.drawImage(y[P],0,0,p*f,b*f,0,0,p*f,b*f)}),k.kill(),R.remove(),_.abrupt("return",x);case 32:case"end":return _.stop()}},n)})),wn.apply(this,arguments)}function ku(n,t){if(n==null)return{};var e={};for(var r in n)
if({}.hasOwnProperty.call(n,r)){if(t.includes(r))continue;e[r]=n[r]}return e}function Ru(n,t){if(n==null)return{};var e,r,i=ku(n,t);if(Object.getOwnPropertySymbols){var o=Object.getOwnPropertySymbols(
n);for(r=0;r<o.length;r++)e=o[r],t.includes(e)||{}.propertyIsEnumerable.call(n,e)&&(i[e]=n[e])}return i}var xu=["format"];function so(n){return En.apply(this,arguments)}function En(){return En=ao(qt().
mark(function n(t){var e,r,i,o,a,s=arguments;return qt().wrap(function(h){for(;;)switch(h.prev=h.next){case 0:return e=s.length>1&&s[1]!==void 0?s[1]:{},r=yt(yt({},oo),e),i=r.format,o=Ru(r,xu),h.next=
4,Su(t,o);case 4:return a=h.sent,h.abrupt("return",new Promise(function(l,c){a.toBlob(function(f){f?l(f):c(new Error('No actual blob was obtained by canvas.toBlob(..., "image/'.concat(i,'")')))},"imag\
e/".concat(i))}));case 6:case"end":return h.stop()}},n)})),En.apply(this,arguments)}var Cu=["row.abroad","row.coordinators","row.recruiters","row.executors","row.incidents","row.others"],uo={light:["#7A6A00","#006D7E","#6B3FA0","#A03F5F","#3F7A3F"],dark:["#E5D36A","#6AD3E5","#C3A1F0",
"#F0A1BC","#A1E0A1"]},ho=20,Lu=3,lo=8;function co(n,t,e,r){return e==="role"?Au(n,t):Du(n,t,r)}function fo(n,t){let e=[];return n.getGraph().forEachNode((r,i)=>{let o=n.getNodeDisplayData(r);o&&!o.hidden&&
t(i)&&e.push(n.framedGraphToViewport(o))}),e}function Au(n,t){return Cu.flatMap((e,r)=>{let i=fo(n,o=>o.datum.tier===r).map(o=>o.y);return i.length?[{at:{x:8,y:Math.min(...i)-14},label:t.words[e]??e}]:
[]})}function Du(n,t,e){let r=e.dark?uo.dark:uo.light;return Object.entries(t.rings).flatMap(([i,o],a)=>{let s=fo(n,u=>u.datum.rings.length===1&&u.datum.rings[0]===i);return s.length<Lu?[]:[{outline:Gu(
s.flatMap(Pu)),colour:r[a%r.length],label:o}]})}function Pu(n){return Array.from({length:lo},(t,e)=>{let r=e/lo*2*Math.PI;return{x:n.x+ho*Math.cos(r),y:n.y+ho*Math.sin(r)}})}function Gu(n){let t=[...n].
sort((r,i)=>r.x-i.x||r.y-i.y),e=r=>{let i=[];for(let o of r){for(;i.length>1&&Fu(i[i.length-2],i[i.length-1],o)<=0;)i.pop();i.push(o)}return i.slice(0,-1)};return[...e(t),...e([...t].reverse())]}function Fu(n,t,e){
return(t.x-n.x)*(e.y-n.y)-(t.y-n.y)*(e.x-n.x)}function _n(n,t,e){n.font='11px "Noto Sans JP","Noto Sans CJK JP",sans-serif';for(let r of t)if(n.fillStyle=e.ink,"at"in r)n.fillText(r.label,r.at.x,r.at.
y);else{n.beginPath(),r.outline.forEach(o=>n.lineTo(o.x,o.y)),n.closePath(),n.fillStyle=`${r.colour}14`,n.fill(),n.strokeStyle=r.colour,n.stroke(),n.fillStyle=r.colour;let i=po(r.outline);n.fillText(r.
label,i.x,i.y-4)}}function go(n,t,e){let r=(i,o,a)=>`<text x="${i.x}" y="${i.y}" font-size="11" fill="${a}">${e(o)}</text>`;return n.map(i=>{if("at"in i)return r(i.at,i.label,t.ink);let o=po(i.outline);
return`<polygon points="${i.outline.map(u=>`${u.x},${u.y}`).join(" ")}" fill="${i.colour}" fill-opacity=".08" stroke="${i.colour}"/>`+r({x:o.x,y:o.y-4},i.label,i.colour)}).join("")}function po(n){return n.
reduce((t,e)=>e.y<t.y?e:t)}var kr=class{constructor(t,e,r,i){this.view=t;this.shapes=r;this.palette=i;this.canvas.className="ground",e.prepend(this.canvas),t.on("afterRender",()=>this.draw())}view;shapes;palette;canvas=document.
createElement("canvas");draw(){let{width:t,height:e}=this.view.getDimensions(),r=window.devicePixelRatio||1;(this.canvas.width!==t*r||this.canvas.height!==e*r)&&([this.canvas.width,this.canvas.height]=
[t*r,e*r]);let i=this.canvas.getContext("2d");i.setTransform(r,0,0,r,0,0),i.clearRect(0,0,t,e),_n(i,this.shapes(),this.palette)}};function Ou(n){return n.length>18?`${n.slice(0,17)}\u2026`:n}var bt=class{taken=[];clear(){this.taken=[]}take(t,e,r,i){let o={left:t,right:t+r,top:e,bottom:e+i},a=this.taken.some(s=>s.left<o.right&&o.
left<s.right&&s.top<o.bottom&&o.top<s.bottom);return a||this.taken.push(o),!a}};function Rr(n,t){return(e,r,i)=>{if(!r.label)return;let o=Ou(r.label);e.font=`${i.labelSize}px ${i.labelFont}`;let a=i.labelSize+
2;(t.take(r.x+r.size+3,r.y-a/2,e.measureText(o).width,a)||r.forceLabel)&&vo(e,o,r,i,n)}}function mo(n){return(t,e,r)=>{t.beginPath(),t.arc(e.x,e.y,e.size+3,0,2*Math.PI),t.strokeStyle=n.ink,t.lineWidth=
1.5,t.stroke(),e.label&&!e.crowded&&vo(t,e.label,e,r,n)}}function vo(n,t,e,r,i){n.font=`${r.labelSize}px ${r.labelFont}`,n.lineWidth=3,n.strokeStyle=i.paper,n.fillStyle=i.ink,n.strokeText(t,e.x+e.size+
3,e.y+r.labelSize/3),n.fillText(t,e.x+e.size+3,e.y+r.labelSize/3)}function yo(n){return(t,e,r,i,o)=>{let[a,s]=[(r.x+i.x)/2,(r.y+i.y)/2];e.disputed&&Nu(t,{x:a,y:s},Math.atan2(i.y-r.y,i.x-r.x),n),e.label&&
(t.font=`${o.edgeLabelSize}px ${o.edgeLabelFont}`,t.textAlign="center",t.lineWidth=3,t.strokeStyle=n.paper,t.fillStyle=n.ink,t.strokeText(e.label,a,s-4),t.fillText(e.label,a,s-4),t.textAlign="start")}}
function Nu(n,t,e,r){n.save(),n.translate(t.x,t.y),n.rotate(e),n.strokeStyle=r.negative,n.lineWidth=2,n.beginPath(),n.moveTo(0,-6),n.lineTo(0,6),n.stroke(),n.restore()}var bo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M212-271v-279q0-12.75 8.68-21.38 8.67-8.62 21.5-8.62 12.82 0 21.32 8.62 8.5 8.63 8.5 21.38v279q\
0 12.75-8.68 21.37-8.67 8.63-21.5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.37Zm242 0v-279q0-12.75 8.68-21.38 8.67-8.62 21.5-8.62 12.82 0 21.32 8.62 8.5 8.63 8.5 21.38v279q0 12.75-8.68 21.37-8.67 8.63-2\
1.5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.37ZM110-121q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32Q97.25-181 110-181h740q12.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32-8.63 \
8.5-21.38 8.5H110Zm578-150v-279q0-12.75 8.68-21.38 8.67-8.62 21.5-8.62 12.82 0 21.32 8.62 8.5 8.63 8.5 21.38v279q0 12.75-8.68 21.37-8.67 8.63-21.5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.37Zm166-369H1\
03q-9.58 0-16.29-6.71Q80-653.42 80-663v-17q0-6 3.5-11.5T92-700l358-204q14.17-8 30-8t30 8l357 203q6 4 9.5 10t3.5 13.5v10.23q0 11.59-7.47 19.43Q865.05-640 854-640Z"/></svg>';var wo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M480-80q-83 0-156-31.5T197-197q-54-54-85.5-127T80-480q0-83 31.5-156T197-763q54-54 127-85.5T480-\
880q83 0 156 31.5T763-763q54 54 85.5 127T880-480v53q0 56-39.34 94.5Q801.31-294 744-294q-36.08 0-68.04-17.5Q644-329 627-361q-26 34-65.08 50.5Q522.83-294 480-294q-77.61 0-132.3-54Q293-402 293-480.01q0-7\
8.02 54.5-133Q402-668 480-668t132.5 54.99Q667-558.02 667-480v53q0 30.61 22.5 51.81Q712-354 743.5-354t54-21.19Q820-396.39 820-427v-53q0-142.38-99-241.19T480-820q-142 0-241 99t-99 241q0 142 98.81 241 98\
.82 99 241.19 99h184q12.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32Q676.75-80 664-80H480Zm90-310.75q37-36.75 37-89.25 0-54-37.06-91t-90-37Q427-608 390-571t-37 91q0 52.5 37.06 89.25t90 36.75\
Q533-354 570-390.75Z"/></svg>';var Eo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M179-179q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19\
-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19ZM179-433q-19-19-19-47t19-47q19-19 47-19t47 1\
9q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t\
-47-19ZM179-687q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19-19-19-47t19-47q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Zm254 0q-19-19-19-47t19-47\
q19-19 47-19t47 19q19 19 19 47t-19 47q-19 19-47 19t-47-19Z"/></svg>';var _o='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M180-120q-24 0-42-18t-18-42v-600q0-24 18-42t42-18h600q24 0 42 18t18 42v600q0 24-18 42t-42 18H18\
0Zm127-159h215q12.75 0 21.38-8.68 8.62-8.67 8.62-21.5 0-12.82-8.62-21.32-8.63-8.5-21.38-8.5H307q-12.75 0-21.37 8.68-8.63 8.67-8.63 21.5 0 12.82 8.63 21.32 8.62 8.5 21.37 8.5Zm0-171h346q12.75 0 21.38-8\
.68 8.62-8.67 8.62-21.5 0-12.82-8.62-21.32-8.63-8.5-21.38-8.5H307q-12.75 0-21.37 8.68-8.63 8.67-8.63 21.5 0 12.82 8.63 21.32 8.62 8.5 21.37 8.5Zm0-171h346q12.75 0 21.38-8.68 8.62-8.67 8.62-21.5 0-12.8\
2-8.62-21.32-8.63-8.5-21.38-8.5H307q-12.75 0-21.37 8.68-8.63 8.67-8.63 21.5 0 12.82 8.63 21.32 8.62 8.5 21.37 8.5Z"/></svg>';var To='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M690-160q-12.75 0-21.37-8.63Q660-177.25 660-190v-220q0-12.75 8.63-21.38Q677.25-440 690-440h80q1\
2.75 0 21.38 8.62Q800-422.75 800-410v220q0 12.75-8.62 21.37Q782.75-160 770-160h-80Zm-250 0q-12.75 0-21.37-8.63Q410-177.25 410-190v-580q0-12.75 8.63-21.38Q427.25-800 440-800h80q12.75 0 21.38 8.62Q550-7\
82.75 550-770v580q0 12.75-8.62 21.37Q532.75-160 520-160h-80Zm-250 0q-12.75 0-21.37-8.63Q160-177.25 160-190v-380q0-12.75 8.63-21.38Q177.25-600 190-600h80q12.75 0 21.38 8.62Q300-582.75 300-570v380q0 12.\
75-8.62 21.37Q282.75-160 270-160h-80Z"/></svg>';var So='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M795-120q-116 0-236.5-56T335-335Q232-438 176-558.5T120-795q0-19 13-32t32-13h140q14 0 24 10t14 2\
5l27 126q2 14-.5 25.5T359-634L259-533q26 44 55 82t64 72q37 38 78 69.5t86 55.5l95-98q10-11 23-15t26-2l119 26q15 4 25 16t10 27v135q0 19-13 32t-32 13Z"/></svg>';var ko='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M850-450h-90q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32 8.62-8.5 21.37-8.5h90q1\
2.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32-8.63 8.5-21.38 8.5ZM677-274q8-10 19.83-12 11.82-2 22.17 6l73 54q10 8 12 19.83 2 11.82-6 22.17-8 10-19.83 12-11.82 2-22.17-6l-73-54q-10-8-12-19.\
83-2-11.82 6-22.17Zm115-460-70 53q-10.35 8-22.17 6Q688-677 680-687q-8-10-6-22t12-20l70-53q10.35-8 22.17-6Q790-786 798-776q8 10 6 22t-12 20ZM210-360h-70q-24.75 0-42.37-17.63Q80-395.25 80-420v-120q0-24.\
75 17.63-42.38Q115.25-600 140-600h180l155-93q15-9 30-.06 15 8.93 15 26.06v374q0 17.13-15 26.06-15 8.94-30-.06l-155-93h-50v130q0 12.75-8.68 21.37-8.67 8.63-21.5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.\
37v-130Zm350 14v-268q27 24 43.5 58.5T620-480q0 41-16.5 75.5T560-346Z"/></svg>';var Ro='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M300-200q-24 0-42-18t-18-42v-560q0-24 18-42t42-18h440q24 0 42 18t18 42v560q0 24-18 42t-42 18H30\
0ZM180-80q-24 0-42-18t-18-42v-590q0-13 8.5-21.5T150-760q13 0 21.5 8.5T180-730v590h470q13 0 21.5 8.5T680-110q0 13-8.5 21.5T650-80H180Z"/></svg>';var xo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M324-111.5Q251-143 197-197t-85.5-127Q80-397 80-480q0-117 62-214.5T310-842q1 16 3 30.5t6 31.5q-8\
3 45-131 125.5T140-480q0 142 99 241t241 99q142 0 241-99t99-241q0-95-48-175T640-780q4-18 6.5-32.5T650-842q106 50 168 147.5T880-480q0 83-31.5 156T763-197q-54 54-127 85.5T480-80q-83 0-156-31.5ZM310-310q-\
70-70-70-170 0-61 28-113.5t79-86.5q4 11 8.5 25.5T367-620q-32 26-49.5 62T300-480q0 75 52.5 127.5T480-300q75 0 127.5-52.5T660-480q0-42-17.5-78T593-620q6-19 10.5-33.5T612-680q51 34 79.5 86.5T720-480q0 10\
0-70 170t-170 70q-100 0-170-70Zm160-320q-10 0-18-5.5T441-651l-40-131q-6-25-8.5-42.5T390-860q0-38 26-64t64-26q38 0 64 26t26 64q0 18-2.5 35.5T559-782l-40 131q-3 10-11 15.5t-18 5.5h-20Zm-39.5 199.5Q410-4\
51 410-480t20.5-49.5Q451-550 480-550t49.5 20.5Q550-509 550-480t-20.5 49.5Q509-410 480-410t-49.5-20.5Z"/></svg>';var Co='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M370-150v-60H270q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32 8.62-8.5 21.37-8.5h\
60v-420h-60q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32 8.62-8.5 21.37-8.5h100v-60q0-12.75 8.68-21.38 8.67-8.62 21.5-8.62 12.82 0 21.32 8.62 8.5 8.63 8.5 21.38v60h110v-60q0-12.75 8.68-2\
1.38 8.67-8.62 21.5-8.62 12.82 0 21.32 8.62 8.5 8.63 8.5 21.38v63q54 11 87 53t33 94q0 28-11 55.5T677-495q39 20 61 56.5t22 78.1q0 62.4-43.5 106.4Q673-210 610-210h-10v60q0 12.75-8.68 21.37-8.67 8.63-21.\
5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.37v-60H430v60q0 12.75-8.68 21.37-8.67 8.63-21.5 8.63-12.82 0-21.32-8.63-8.5-8.62-8.5-21.37Zm20-360h180q38 0 64-26.44T660-600q0-38-26-64t-64-26H390v180Zm0 240h\
220q38 0 64-26.44T700-360q0-38-26-64t-64-26H390v180Z"/></svg>';var Lo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M200-204v44q0 16.67-11.74 28.33Q176.53-120 159.76-120q-16.76 0-28.26-11.67Q120-143.33 120-160v-\
304q0-4.67.5-9.33.5-4.67 2.5-9.67l78-236q6-19 21.75-30T258-760h444q19.5 0 35.25 11T759-719l78 236q2 5 2.5 9.67.5 4.66.5 9.33v304q0 16.67-11.74 28.33Q816.53-120 799.76-120 783-120 771-131.96T759-161v-4\
3H200Zm3-330h554l-55-166H258l-55 166Zm82.76 220q23.24 0 38.74-15.75Q340-345.5 340-368q0-23.33-15.75-39.67Q308.5-424 286-424q-23.33 0-39.67 16.26Q230-391.47 230-368.24q0 23.24 16.26 38.74 16.27 15.5 39\
.5 15.5ZM675-314q23.33 0 39.67-15.75Q731-345.5 731-368q0-23.33-16.26-39.67Q698.47-424 675.24-424q-23.24 0-38.74 16.26-15.5 16.27-15.5 39.5 0 23.24 15.75 38.74Q652.5-314 675-314Z"/></svg>';var Ao='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M80-180v-600q0-24.75 17.63-42.38Q115.25-840 140-840h270q24.75 0 42.38 17.62Q470-804.75 470-780v\
105h350q24.75 0 42.38 17.62Q880-639.75 880-615v435q0 24.75-17.62 42.37Q844.75-120 820-120H140q-24.75 0-42.37-17.63Q80-155.25 80-180Zm60 0h105v-105H140v105Zm0-165h105v-105H140v105Zm0-165h105v-105H140v1\
05Zm0-165h105v-105H140v105Zm165 495h105v-105H305v105Zm0-165h105v-105H305v105Zm0-165h105v-105H305v105Zm0-165h105v-105H305v105Zm165 495h350v-435H470v105h80v60h-80v105h80v60h-80v105Zm185-270v-60h60v60h-6\
0Zm0 165v-60h60v60h-60Z"/></svg>';var Do='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M190-180h420q13 0 21.5 8.5T640-150q0 13-8.5 21.5T610-120H190q-13 0-21.5-8.5T160-150q0-13 8.5-21\
.5T190-180Zm150-194L202-512q-17-17-17.5-41.5T201-596l29-30 224 222-30 30q-17 17-42 17t-42-17Zm296-212L414-810l30-29q18-17 42.5-16.5T528-838l138 138q17 17 17 42t-17 42l-30 30Zm181 405L302-696l42-42 515\
 515q9 9 9 21t-9 21q-9 9-21 9t-21-9Z"/></svg>';var Po='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M30-240q-12.75 0-21.37-8.63Q0-257.25 0-270v-23q0-38.57 41.5-62.78Q83-380 150.38-380q12.16 0 23.\
39.5t22.23 2.15q-8 17.35-12 35.17-4 17.81-4 37.18v65H30Zm240 0q-12.75 0-21.37-8.63Q240-257.25 240-270v-35q0-32 17.5-58.5T307-410q32-20 76.5-30t96.5-10q53 0 97.5 10t76.5 30q32 20 49 46.5t17 58.5v35q0 1\
2.75-8.62 21.37Q702.75-240 690-240H270Zm510 0v-65q0-19.86-3.5-37.43T765-377.27q11-1.73 22.17-2.23 11.17-.5 22.83-.5 67.5 0 108.75 23.77T960-293v23q0 12.75-8.62 21.37Q942.75-240 930-240H780ZM149.57-410\
q-28.57 0-49.07-20.56Q80-451.13 80-480q0-29 20.56-49.5Q121.13-550 150-550q29 0 49.5 20.5t20.5 49.93q0 28.57-20.5 49.07T149.57-410Zm660 0q-28.57 0-49.07-20.56Q740-451.13 740-480q0-29 20.56-49.5Q781.13-\
550 810-550q29 0 49.5 20.5t20.5 49.93q0 28.57-20.5 49.07T809.57-410ZM480-480q-50 0-85-35t-35-85q0-51 35-85.5t85-34.5q51 0 85.5 34.5T600-600q0 50-34.5 85T480-480Z"/></svg>';var Go='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M153-73q-33-33-33-81t33-81q33-33 81-33 14 0 24.5 2.5T280-258l85-106q-19-23-29-52.5t-5-61.5l-121\
-41q-15 25-39.5 39T114-466q-48 0-81-33T0-580q0-48 33-81t81-33q48 0 81 33t33 81v4l122 42q18-32 43.5-49t56.5-24v-129q-39-11-61.5-43T366-846q0-48 33-81t81-33q48 0 81 33t33 81q0 35-23 67t-61 43v129q31 7 5\
7 24t44 49l121-42v-4q0-48 33-81t81-33q48 0 81 33t33 81q0 48-33 81t-81 33q-32 0-57-14t-39-39l-121 41q5 32-4.5 61.5T595-364l85 106q11-5 21.5-7.5T726-268q48 0 81 33t33 81q0 48-33 81t-81 33q-48 0-81-33t-3\
3-81q0-20 5.5-36t15.5-31l-85-106q-32 17-68.5 17T411-327l-84 107q10 15 15.5 30.5T348-154q0 48-33 81t-81 33q-48 0-81-33Z"/></svg>';var Fo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M280-280q-83 0-141.5-58.5T80-480q0-83 58.5-141.5T280-680h140q12.75 0 21.38 8.68 8.62 8.67 8.62 \
21.5 0 12.82-8.62 21.32-8.63 8.5-21.38 8.5H280q-58.33 0-99.17 40.76-40.83 40.77-40.83 99Q140-422 180.83-381q40.84 41 99.17 41h140q12.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32-8.63 8.5-21.\
38 8.5H280Zm75-170q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32 8.62-8.5 21.37-8.5h250q12.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32-8.63 8.5-21.38 8.5H355Zm185 170q-12.75 0-\
21.37-8.68-8.63-8.67-8.63-21.5 0-12.82 8.63-21.32 8.62-8.5 21.37-8.5h140q58.33 0 99.17-40.76 40.83-40.77 40.83-99Q820-538 779.17-579q-40.84-41-99.17-41H540q-12.75 0-21.37-8.68-8.63-8.67-8.63-21.5 0-12\
.82 8.63-21.32 8.62-8.5 21.37-8.5h140q83 0 141.5 58.5T880-480q0 83-58.5 141.5T680-280H540Z"/></svg>';var Oo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M458.5-103.5Q448-107 440-115q-42-38-91-87.5T258-309q-42-57-70-119t-28-124q0-150 96.5-239T480-88\
0q127 0 223.5 89T800-552q0 62-28 124t-70 119q-42 57-91 106.5T520-115q-8 8-18.5 11.5T480-100q-11 0-21.5-3.5Zm71-407Q550-531 550-560t-20.5-49.5Q509-630 480-630t-49.5 20.5Q410-589 410-560t20.5 49.5Q451-4\
90 480-490t49.5-20.5Z"/></svg>';var No='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M100-160q-24.75 0-42.37-17.63Q40-195.25 40-220v-430q0-12.75 8.68-21.38 8.67-8.62 21.5-8.62 12.8\
2 0 21.32 8.62 8.5 8.63 8.5 21.38v430h670q12.75 0 21.38 8.68 8.62 8.67 8.62 21.5 0 12.82-8.62 21.32-8.63 8.5-21.38 8.5H100Zm120-120q-24.75 0-42.37-17.63Q160-315.25 160-340v-400q0-24.75 17.63-42.38Q195\
.25-800 220-800h640q24.75 0 42.38 17.62Q920-764.75 920-740v400q0 24.75-17.62 42.37Q884.75-280 860-280H220Zm100-60q0-42-29-71t-71-29v100h100Zm440 0h100v-100q-42 0-71 29t-29 71Zm-220-80q50 0 85-35t35-85\
q0-50-35-85t-85-35q-50 0-85 35t-35 85q0 50 35 85t85 35ZM220-640q42 0 71-29t29-71H220v100Zm640 0v-100H760q0 42 29 71t71 29Z"/></svg>';var Io='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M372-523q-42-42-42-108t42-108q42-42 108-42t108 42q42 42 42 108t-42 108q-42 42-108 42t-108-42ZM1\
60-220v-34q0-38 19-65t49-41q67-30 128.5-45T480-420q62 0 123 15.5T731-360q31 14 50 41t19 65v34q0 25-17.5 42.5T740-160H220q-25 0-42.5-17.5T160-220Z"/></svg>';var zo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="m792-83-78-77H220q-25 0-42.5-17.5T160-220v-34q0-38 19-65t49-41q60-27 115.5-42T455-419L82-792q-9\
-9-8.5-21.5T83-835q9-9 21.5-9t21.5 9l709 710q9 9 9 21t-9 21q-9 9-21.5 9T792-83Zm-61-277q31 14 50 41t19 65v8L657-389q18 6 36.5 13.5T731-360ZM550-496 345-701q19-38 55.5-59t79.5-21q63 0 106.5 43.5T630-63\
1q0 43-21 79.5T550-496Z"/></svg>';var Uo='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="M275-80q-97 0-166-70.5T40-315v-207q0-24.75 17.63-42.38Q75.25-582 100-582h349q24.75 0 42.38 17.6\
2Q509-546.75 509-522v207q0 94-68.25 164.5T275-80Zm-86-306q13.6 0 22.8-9.2 9.2-9.2 9.2-22.8 0-13.6-9.2-22.8-9.2-9.2-22.8-9.2-13.6 0-22.8 9.2-9.2 9.2-9.2 22.8 0 13.6 9.2 22.8 9.2 9.2 22.8 9.2Zm196-9.2q9\
-9.2 9-22.8 0-13.6-9.2-22.8-9.2-9.2-22.8-9.2-13.6 0-22.8 9.2-9.2 9.2-9.2 22.8 0 13.6 9 22.8 9 9.2 23 9.2t23-9.2ZM920-821v217q0 95-68.25 160T686-379q-23 0-44.5-3.5T599-394q-17-6-28.5-19.85Q559-427.69 5\
59-445v-96q0-35.35-22.81-61.68Q513.39-629 478-629q-12 0-20.5-9t-8.5-21v-162q0-24.75 17.63-42.38Q484.25-881 509-881h351q24.75 0 42.38 17.62Q920-845.75 920-821ZM601-676q13.6 0 22.8-10 9.2-10 9.2-22 0-13\
.6-9.2-22.8-9.2-9.2-22.8-9.2-13.6 0-22.8 9.2-9.2 9.2-9.2 22.8 0 12 9.2 22t22.8 10Zm172 0q13.6 0 22.8-10 9.2-10 9.2-22 0-13.6-9.2-22.8-9.2-9.2-22.8-9.2-13.6 0-22.8 9.2-9.2 9.2-9.2 22.8 0 12 9.2 22t22.8\
 10Zm-142.5 85q-26.5 9-42.5 32-6 10 1 19.5t19.86 9.5h154.28q12.86 0 19.86-9.5t1-19.5q-16-23-42.5-32t-55.5-9q-29 0-55.5 9Zm-298 351q26.5-9 42.5-32 6-9.67-1-19.33-7-9.67-19.56-9.67H199.56Q187-301 180-29\
1.33q-7 9.66-1 19.33 16 23 42.5 32t55.5 9q29 0 55.5-9Z"/></svg>';var $o='<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 -960 960 960"><path d="m584-197-38 98q-3 8-10.5 13.5T519-80q-16 0-25-13t-3-28l160-415q4-11 13.5-17.5T685-560h29q11 0 2\
0.5 6.5T748-536l160 415q6 15-3 28t-25 13q-10 0-17.5-5.5T852-100l-38-97H584ZM363-401 183-222q-9 8-21 8.5t-21-8.5q-9-9-9-21t9-21l180-180q-51-53-85.5-107.5T183-660h65q16 43 43.5 85t72.5 88q46-48 85-117.5\
T505-740H70q-13 0-21.5-8.5T40-770q0-13 8.5-21.5T70-800h260v-50q0-13 8.5-21.5T360-880q13 0 21.5 8.5T390-850v50h260q13 0 21.5 8.5T680-770q0 13-8.5 21.5T650-740h-83q-17 78-61.5 159.5T406-443l102 104-24 6\
3-121-125Zm242 149h188l-94-248-94 248Z"/></svg>';var oh={account_balance:bo,alternate_email:wo,apps:Eo,article:_o,bar_chart:To,call:So,campaign:ko,content_copy:Ro,crisis_alert:xo,currency_bitcoin:Co,directions_car:Lo,domain:Ao,gavel:Do,groups:Po,hub:Go,
link:Fo,payments:No,person:Io,person_off:zo,place:Oo,theater_comedy:Uo,translate:$o};function Tn(n,t){let e=oh[n];return e?e.replace("<path",`<path fill="${t}"`):null}function xr(n,t){let e=Tn(n,t)??'\
<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"/>';return`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`}var it=16,Cr=20,Sn=30,wt={solid:"",dashed:"6 4",dotted:"1.5 4"};function kn(n,t,e,r){let{width:i}=n.getDimensions(),[o,a]=[it,Cr],s=[...sh(n,t,r),...uh(t)].map(([l,c])=>{let f=Sn+ah(l)+it;o>it&&o+f>i&&
([o,a]=[it,a+Cr]);let p={label:l,mark:c,x:o,y:a};return o+=f,p}),u=[e.banner,`${e.showing} \xB7 ${e.date}`,e.filters,e.masked],h=u.map((l,c)=>({text:l,y:a+(c+1)*Cr+6}));return{entries:s,lines:h,height:a+
u.length*Cr+it}}function ah(n){return[...n].reduce((t,e)=>t+(e.charCodeAt(0)>255?11:6.4),0)}function sh(n,t,e){let r=new Set;return n.getGraph().forEachNode((i,o)=>{n.getNodeDisplayData(i)?.hidden||r.
add(o.datum.type)}),Object.entries(t.kinds).filter(([i])=>r.has(i)).map(([,i])=>{let o=t.families[i.family];return[i.label,{icon:i.icon,colour:(e.dark?o?.dark:o?.light)??e.ink}]})}function uh(n){let t=new Map;
for(let r of Object.values(n.certainties).sort((i,o)=>o.rank-i.rank))t.set(r.line,[...t.get(r.line)??[],r.label]);return[...[...t].map(([r,i])=>[i.join(" / "),{line:r}]),[n.words.disputed??"",{bar:!0}]]}
function Ho(n,t,e,r){let i=(a,s,u)=>`<text x="${a}" y="${s}" font-size="11" fill="${e.ink}">${r(u)}</text>`;return[...n.entries.map(a=>hh(a,t,e)+i(a.x+Sn,t+a.y+4,a.label)),...n.lines.map(a=>i(it,t+a.y,
a.text))].join("")}function hh({mark:n,x:t,y:e},r,i){let o=r+e;if("icon"in n){let u=Tn(n.icon,i.dark?"#14171C":"#FFFFFF")?.replace("<svg",`<svg x="${t+8}" y="${o-6}"`).replace(/width="48" height="48"/,
'width="12" height="12"');return`<circle cx="${t+14}" cy="${o}" r="8" fill="${n.colour}"/>${u??""}`}let a="line"in n&&wt[n.line]?` stroke-dasharray="${wt[n.line]}"`:"",s=`<path d="M${t} ${o}H${t+24}" \
stroke="${i.edge}" stroke-width="2"${a}/>`;return"bar"in n?`${s}<path d="M${t+12} ${o-5}v10" stroke="${i.negative}" stroke-width="2"/>`:s}async function Mo(n,t,e,r){n.font="11px 'Noto Sans JP','Noto S\
ans CJK JP',sans-serif";for(let i of t.entries)await lh(n,i,e,r),n.fillStyle=r.ink,n.fillText(i.label,i.x+Sn,e+i.y+4);for(let i of t.lines)n.fillText(i.text,it,e+i.y)}async function lh(n,{mark:t,x:e,y:r},i,o){
let a=i+r;if("icon"in t){n.fillStyle=t.colour,n.beginPath(),n.arc(e+14,a,8,0,2*Math.PI),n.fill();let s=new Image(12,12);s.src=xr(t.icon,o.dark?"#14171C":"#FFFFFF"),await s.decode().then(()=>n.drawImage(
s,e+8,a-6,12,12),()=>{});return}qo(n,[e,a,e+24,a],o.edge,"line"in t?wt[t.line]:""),"bar"in t&&qo(n,[e+12,a-5,e+12,a+5],o.negative,"")}function qo(n,[t,e,r,i],o,a){n.save(),n.strokeStyle=o,n.lineWidth=
2,n.setLineDash(a?a.split(" ").map(Number):[]),n.beginPath(),n.moveTo(t,e),n.lineTo(r,i),n.stroke(),n.restore()}var jo=WebGLRenderingContext,Af=jo.UNSIGNED_BYTE,Df=jo.FLOAT;var ch=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_sourceRadius;
attribute float a_targetRadius;
attribute float a_sourceRadiusCoef;
attribute float a_targetRadiusCoef;

uniform mat3 u_matrix;
uniform float u_zoomRatio;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_lengthToThicknessRatio;
uniform float u_feather;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;

const float bias = 255.0 / 254.0;

void main() {
  float minThickness = u_minEdgeThickness;

  vec2 normal = a_normal * a_normalCoef;
  vec2 position = a_positionStart * (1.0 - a_positionCoef) + a_positionEnd * a_positionCoef;

  float normalLength = length(normal);
  vec2 unitNormal = normal / normalLength;

  // These first computations are taken from edge.vert.glsl. Please read it to
  // get better comments on what's happening:
  float pixelsThickness = max(normalLength, minThickness * u_sizeRatio);
  float webGLThickness = pixelsThickness * u_correctionRatio / u_sizeRatio;

  // Here, we move the point to leave space for the arrow heads:
  // Source arrow head
  float sourceRadius = a_sourceRadius * a_sourceRadiusCoef;
  float sourceDirection = sign(sourceRadius);
  float webGLSourceRadius = sourceDirection * sourceRadius * 2.0 * u_correctionRatio / u_sizeRatio;
  float webGLSourceArrowHeadLength = webGLThickness * u_lengthToThicknessRatio * 2.0;
  vec2 sourceCompensationVector =
    vec2(-sourceDirection * unitNormal.y, sourceDirection * unitNormal.x)
    * (webGLSourceRadius + webGLSourceArrowHeadLength);
    
  // Target arrow head
  float targetRadius = a_targetRadius * a_targetRadiusCoef;
  float targetDirection = sign(targetRadius);
  float webGLTargetRadius = targetDirection * targetRadius * 2.0 * u_correctionRatio / u_sizeRatio;
  float webGLTargetArrowHeadLength = webGLThickness * u_lengthToThicknessRatio * 2.0;
  vec2 targetCompensationVector =
  vec2(-targetDirection * unitNormal.y, targetDirection * unitNormal.x)
    * (webGLTargetRadius + webGLTargetArrowHeadLength);

  // Here is the proper position of the vertex
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * webGLThickness + sourceCompensationVector + targetCompensationVector, 1)).xy, 0, 1);

  v_thickness = webGLThickness / u_zoomRatio;

  v_normal = unitNormal;

  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`,dh=ch,Wo=WebGLRenderingContext,Bo=Wo.UNSIGNED_BYTE,qe=Wo.FLOAT,fh=["u_matrix","u_zoomRatio","u_sizeRatio","u_correctionRatio","u_pixelRatio","u_feather","u_minEdgeThickness","u_lengthToThicknessRati\
o"],gh={lengthToThicknessRatio:Nt.lengthToThicknessRatio};function Vo(n){var t=z(z({},gh),n||{});return(function(e){function r(){return he(this,r),pe(this,r,arguments)}return me(r,e),le(r,[{key:"getDe\
finition",value:function(){return{VERTICES:6,VERTEX_SHADER_SOURCE:dh,FRAGMENT_SHADER_SOURCE:dr,METHOD:WebGLRenderingContext.TRIANGLES,UNIFORMS:fh,ATTRIBUTES:[{name:"a_positionStart",size:2,type:qe},{name:"\
a_positionEnd",size:2,type:qe},{name:"a_normal",size:2,type:qe},{name:"a_color",size:4,type:Bo,normalized:!0},{name:"a_id",size:4,type:Bo,normalized:!0},{name:"a_sourceRadius",size:1,type:qe},{name:"a\
_targetRadius",size:1,type:qe}],CONSTANT_ATTRIBUTES:[{name:"a_positionCoef",size:1,type:qe},{name:"a_normalCoef",size:1,type:qe},{name:"a_sourceRadiusCoef",size:1,type:qe},{name:"a_targetRadiusCoef",size:1,
type:qe}],CONSTANT_DATA:[[0,1,-1,0],[0,-1,1,0],[1,1,0,1],[1,1,0,1],[0,-1,1,0],[1,-1,0,-1]]}}},{key:"processVisibleItem",value:function(o,a,s,u,h){var l=h.size||1,c=s.x,f=s.y,p=u.x,b=u.y,R=Ce(h.color),
k=p-c,x=b-f,E=s.size||1,y=u.size||1,T=k*k+x*x,G=0,O=0;T&&(T=1/Math.sqrt(T),G=-x*T*l,O=k*T*l);var _=this.array;_[a++]=c,_[a++]=f,_[a++]=p,_[a++]=b,_[a++]=G,_[a++]=O,_[a++]=R,_[a++]=o,_[a++]=E,_[a++]=y}},
{key:"setUniforms",value:function(o,a){var s=a.gl,u=a.uniformLocations,h=u.u_matrix,l=u.u_zoomRatio,c=u.u_feather,f=u.u_pixelRatio,p=u.u_correctionRatio,b=u.u_sizeRatio,R=u.u_minEdgeThickness,k=u.u_lengthToThicknessRatio;
s.uniformMatrix3fv(h,!1,o.matrix),s.uniform1f(l,o.zoomRatio),s.uniform1f(b,o.sizeRatio),s.uniform1f(p,o.correctionRatio),s.uniform1f(f,o.pixelRatio),s.uniform1f(c,o.antiAliasingFeather),s.uniform1f(R,
o.minEdgeThickness),s.uniform1f(k,t.lengthToThicknessRatio)}}])})(dt)}var Pf=Vo();function ph(n){return ft([Vo(n),Ve(n),Ve(z(z({},n),{},{extremity:"source"}))])}var Gf=ph();var Zo=WebGLRenderingContext,Ff=Zo.UNSIGNED_BYTE,Of=Zo.FLOAT;var Qo=WebGLRenderingContext,Nf=Qo.UNSIGNED_BYTE,If=Qo.FLOAT;var Hf=Oe(mt());var ta=Oe(zt());function Rn(n,t){(t==null||t>n.length)&&(t=n.length);for(var e=0,r=Array(t);e<t;e++)r[e]=n[e];return r}function mh(n){if(Array.isArray(n))return Rn(n)}function vh(n){if(typeof Symbol<"\
u"&&n[Symbol.iterator]!=null||n["@@iterator"]!=null)return Array.from(n)}function yh(n,t){if(n){if(typeof n=="string")return Rn(n,t);var e={}.toString.call(n).slice(8,-1);return e==="Object"&&n.constructor&&
(e=n.constructor.name),e==="Map"||e==="Set"?Array.from(n):e==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(e)?Rn(n,t):void 0}}function bh(){throw new TypeError(`Invalid attempt to spre\
ad non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}function Pn(n){return mh(n)||vh(n)||yh(n)||bh()}function Gn(n,t){if(!(n instanceof t))throw new TypeError("Cannot c\
all a class as a function")}function wh(n,t){if(typeof n!="object"||!n)return n;var e=n[Symbol.toPrimitive];if(e!==void 0){var r=e.call(n,t||"default");if(typeof r!="object")return r;throw new TypeError(
"@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(n)}function ra(n){var t=wh(n,"string");return typeof t=="symbol"?t:t+""}function Ko(n,t){for(var e=0;e<t.length;e++){
var r=t[e];r.enumerable=r.enumerable||!1,r.configurable=!0,"value"in r&&(r.writable=!0),Object.defineProperty(n,ra(r.key),r)}}function Fn(n,t,e){return t&&Ko(n.prototype,t),e&&Ko(n,e),Object.defineProperty(
n,"prototype",{writable:!1}),n}function Et(n){return Et=Object.setPrototypeOf?Object.getPrototypeOf.bind():function(t){return t.__proto__||Object.getPrototypeOf(t)},Et(n)}function na(){try{var n=!Boolean.
prototype.valueOf.call(Reflect.construct(Boolean,[],function(){}))}catch{}return(na=function(){return!!n})()}function Ae(n){if(n===void 0)throw new ReferenceError("this hasn't been initialised - super\
() hasn't been called");return n}function Eh(n,t){if(t&&(typeof t=="object"||typeof t=="function"))return t;if(t!==void 0)throw new TypeError("Derived constructors may only return object or undefined");
return Ae(n)}function ia(n,t,e){return t=Et(t),Eh(n,na()?Reflect.construct(t,e||[],Et(n).constructor):t.apply(n,e))}function _h(n,t){for(;!{}.hasOwnProperty.call(n,t)&&(n=Et(n))!==null;);return n}function xn(){
return xn=typeof Reflect<"u"&&Reflect.get?Reflect.get.bind():function(n,t,e){var r=_h(n,t);if(r){var i=Object.getOwnPropertyDescriptor(r,t);return i.get?i.get.call(arguments.length<3?n:e):i.value}},xn.
apply(null,arguments)}function Xo(n,t,e,r){var i=xn(Et(1&r?n.prototype:n),t,e);return 2&r&&typeof i=="function"?function(o){return i.apply(e,o)}:i}function Cn(n,t){return Cn=Object.setPrototypeOf?Object.
setPrototypeOf.bind():function(e,r){return e.__proto__=r,e},Cn(n,t)}function oa(n,t){if(typeof t!="function"&&t!==null)throw new TypeError("Super expression must either be null or a function");n.prototype=
Object.create(t&&t.prototype,{constructor:{value:n,writable:!0,configurable:!0}}),Object.defineProperty(n,"prototype",{writable:!1}),t&&Cn(n,t)}function ye(n,t,e){return(t=ra(t))in n?Object.defineProperty(
n,t,{value:e,enumerable:!0,configurable:!0,writable:!0}):n[t]=e,n}function Th(n,t){if(n==null)return{};var e={};for(var r in n)if({}.hasOwnProperty.call(n,r)){if(t.includes(r))continue;e[r]=n[r]}return e}
function Sh(n,t){if(n==null)return{};var e,r,i=Th(n,t);if(Object.getOwnPropertySymbols){var o=Object.getOwnPropertySymbols(n);for(r=0;r<o.length;r++)e=o[r],t.includes(e)||{}.propertyIsEnumerable.call(
n,e)&&(i[e]=n[e])}return i}function Yo(n,t){var e=Object.keys(n);if(Object.getOwnPropertySymbols){var r=Object.getOwnPropertySymbols(n);t&&(r=r.filter(function(i){return Object.getOwnPropertyDescriptor(
n,i).enumerable})),e.push.apply(e,r)}return e}function _e(n){for(var t=1;t<arguments.length;t++){var e=arguments[t]!=null?arguments[t]:{};t%2?Yo(Object(e),!0).forEach(function(r){ye(n,r,e[r])}):Object.
getOwnPropertyDescriptors?Object.defineProperties(n,Object.getOwnPropertyDescriptors(e)):Yo(Object(e)).forEach(function(r){Object.defineProperty(n,r,Object.getOwnPropertyDescriptor(e,r))})}return n}function kh(n){
var t=n.texturesCount,e=`
precision highp float;

varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
varying vec4 v_texture;
varying float v_textureIndex;

uniform sampler2D u_atlas[`.concat(t,`];
uniform float u_correctionRatio;
uniform float u_cameraAngle;
uniform float u_percentagePadding;
uniform bool u_colorizeImages;
uniform bool u_keepWithinCircle;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

const float radius = 0.5;

void main(void) {
  float border = 2.0 * u_correctionRatio;
  float dist = length(v_diffVector);
  vec4 color = gl_FragColor;

  float c = cos(-u_cameraAngle);
  float s = sin(-u_cameraAngle);
  vec2 diffVector = mat2(c, s, -s, c) * (v_diffVector);

  // No antialiasing for picking mode:
  #ifdef PICKING_MODE
  border = 0.0;
  color = v_color;

  #else
  // First case: No image to display
  if (v_texture.w <= 0.0) {
    if (!u_colorizeImages) {
      color = v_color;
    }
  }

  // Second case: Image loaded into the texture
  else {
    float paddingRatio = 1.0 + 2.0 * u_percentagePadding;
    float coef = u_keepWithinCircle ? 1.0 : `).concat(Math.SQRT2,`;
    vec2 coordinateInTexture = diffVector * vec2(paddingRatio, -paddingRatio) / v_radius / 2.0 * coef + vec2(0.5, 0.5);
    int index = int(v_textureIndex + 0.5); // +0.5 avoid rounding errors

    bool noTextureFound = false;
    vec4 texel;

    `).concat(Pn(new Array(t)).map(function(r,i){return"if (index == ".concat(i,") texel = texture2D(u_atlas[").concat(i,"], (v_texture.xy + coordinateInTexture * v_texture.zw), -1.0);")}).join(`
    else `)+`else {
      texel = texture2D(u_atlas[0], (v_texture.xy + coordinateInTexture * v_texture.zw), -1.0);
      noTextureFound = true;
    }`,`

    if (noTextureFound) {
      color = v_color;
    } else {
      // Colorize all visible image pixels:
      if (u_colorizeImages) {
        color = mix(gl_FragColor, v_color, texel.a);
      }

      // Colorize background pixels, keep image pixel colors:
      else {
        color = vec4(mix(v_color, texel, texel.a).rgb, max(texel.a, v_color.a));
      }

      // Erase pixels "in the padding":
      if (abs(diffVector.x) > v_radius / paddingRatio || abs(diffVector.y) > v_radius / paddingRatio) {
        color = u_colorizeImages ? gl_FragColor : v_color;
      }
    }
  }
  #endif

  // Crop in a circle when u_keepWithinCircle is truthy:
  if (u_keepWithinCircle) {
    if (dist < v_radius - border) {
      gl_FragColor = color;
    } else if (dist < v_radius) {
      gl_FragColor = mix(transparent, color, (v_radius - dist) / border);
    }
  }

  // Crop in a square else:
  else {
    float squareHalfSize = v_radius * `).concat(Math.SQRT1_2*Math.cos(Math.PI/12),`;
    if (abs(diffVector.x) > squareHalfSize || abs(diffVector.y) > squareHalfSize) {
      gl_FragColor = transparent;
    } else {
      gl_FragColor = color;
    }
  }
}
`);return e}var Rh=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
attribute vec4 a_texture;
attribute float a_textureIndex;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
varying vec4 v_texture;
varying float v_textureIndex;

const float bias = 255.0 / 254.0;
const float marginRatio = 1.05;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 diffVector = size * vec2(cos(a_angle), sin(a_angle));
  vec2 position = a_position + diffVector * marginRatio;
  gl_Position = vec4(
    (u_matrix * vec3(position, 1)).xy,
    0,
    1
  );

  v_diffVector = diffVector;
  v_radius = size / 2.0 / marginRatio;

  #ifdef PICKING_MODE
  // For picking mode, we use the ID as the color:
  v_color = a_id;
  #else
  // For normal mode, we use the color:
  v_color = a_color;

  // Pass the texture coordinates:
  v_textureIndex = a_textureIndex;
  v_texture = a_texture;
  #endif

  v_color.a *= bias;
}
`,xh=Rh;function ot(){ot=function(){return t};var n,t={},e=Object.prototype,r=e.hasOwnProperty,i=Object.defineProperty||function(m,g,d){m[g]=d.value},o=typeof Symbol=="function"?Symbol:{},a=o.iterator||
"@@iterator",s=o.asyncIterator||"@@asyncIterator",u=o.toStringTag||"@@toStringTag";function h(m,g,d){return Object.defineProperty(m,g,{value:d,enumerable:!0,configurable:!0,writable:!0}),m[g]}try{h({},
"")}catch{h=function(g,d,D){return g[d]=D}}function l(m,g,d,D){var C=g&&g.prototype instanceof x?g:x,S=Object.create(C.prototype),v=new U(D||[]);return i(S,"_invoke",{value:H(m,d,v)}),S}function c(m,g,d){
try{return{type:"normal",arg:m.call(g,d)}}catch(D){return{type:"throw",arg:D}}}t.wrap=l;var f="suspendedStart",p="suspendedYield",b="executing",R="completed",k={};function x(){}function E(){}function y(){}
var T={};h(T,a,function(){return this});var G=Object.getPrototypeOf,O=G&&G(G(Q([])));O&&O!==e&&r.call(O,a)&&(T=O);var _=y.prototype=x.prototype=Object.create(T);function P(m){["next","throw","return"].
forEach(function(g){h(m,g,function(d){return this._invoke(g,d)})})}function w(m,g){function d(C,S,v,I){var $=c(m[C],m,S);if($.type!=="throw"){var oe=$.arg,fe=oe.value;return fe&&typeof fe=="object"&&r.
call(fe,"__await")?g.resolve(fe.__await).then(function(K){d("next",K,v,I)},function(K){d("throw",K,v,I)}):g.resolve(fe).then(function(K){oe.value=K,v(oe)},function(K){return d("throw",K,v,I)})}I($.arg)}
var D;i(this,"_invoke",{value:function(C,S){function v(){return new g(function(I,$){d(C,S,I,$)})}return D=D?D.then(v,v):v()}})}function H(m,g,d){var D=f;return function(C,S){if(D===b)throw Error("Gene\
rator is already running");if(D===R){if(C==="throw")throw S;return{value:n,done:!0}}for(d.method=C,d.arg=S;;){var v=d.delegate;if(v){var I=Z(v,d);if(I){if(I===k)continue;return I}}if(d.method==="next")
d.sent=d._sent=d.arg;else if(d.method==="throw"){if(D===f)throw D=R,d.arg;d.dispatchException(d.arg)}else d.method==="return"&&d.abrupt("return",d.arg);D=b;var $=c(m,g,d);if($.type==="normal"){if(D=d.
done?R:p,$.arg===k)continue;return{value:$.arg,done:d.done}}$.type==="throw"&&(D=R,d.method="throw",d.arg=$.arg)}}}function Z(m,g){var d=g.method,D=m.iterator[d];if(D===n)return g.delegate=null,d==="t\
hrow"&&m.iterator.return&&(g.method="return",g.arg=n,Z(m,g),g.method==="throw")||d!=="return"&&(g.method="throw",g.arg=new TypeError("The iterator does not provide a '"+d+"' method")),k;var C=c(D,m.iterator,
g.arg);if(C.type==="throw")return g.method="throw",g.arg=C.arg,g.delegate=null,k;var S=C.arg;return S?S.done?(g[m.resultName]=S.value,g.next=m.nextLoc,g.method!=="return"&&(g.method="next",g.arg=n),g.
delegate=null,k):S:(g.method="throw",g.arg=new TypeError("iterator result is not an object"),g.delegate=null,k)}function V(m){var g={tryLoc:m[0]};1 in m&&(g.catchLoc=m[1]),2 in m&&(g.finallyLoc=m[2],g.
afterLoc=m[3]),this.tryEntries.push(g)}function ie(m){var g=m.completion||{};g.type="normal",delete g.arg,m.completion=g}function U(m){this.tryEntries=[{tryLoc:"root"}],m.forEach(V,this),this.reset(!0)}
function Q(m){if(m||m===""){var g=m[a];if(g)return g.call(m);if(typeof m.next=="function")return m;if(!isNaN(m.length)){var d=-1,D=function C(){for(;++d<m.length;)if(r.call(m,d))return C.value=m[d],C.
done=!1,C;return C.value=n,C.done=!0,C};return D.next=D}}throw new TypeError(typeof m+" is not iterable")}return E.prototype=y,i(_,"constructor",{value:y,configurable:!0}),i(y,"constructor",{value:E,configurable:!0}),
E.displayName=h(y,u,"GeneratorFunction"),t.isGeneratorFunction=function(m){var g=typeof m=="function"&&m.constructor;return!!g&&(g===E||(g.displayName||g.name)==="GeneratorFunction")},t.mark=function(m){
return Object.setPrototypeOf?Object.setPrototypeOf(m,y):(m.__proto__=y,h(m,u,"GeneratorFunction")),m.prototype=Object.create(_),m},t.awrap=function(m){return{__await:m}},P(w.prototype),h(w.prototype,s,
function(){return this}),t.AsyncIterator=w,t.async=function(m,g,d,D,C){C===void 0&&(C=Promise);var S=new w(l(m,g,d,D),C);return t.isGeneratorFunction(g)?S:S.next().then(function(v){return v.done?v.value:
S.next()})},P(_),h(_,u,"Generator"),h(_,a,function(){return this}),h(_,"toString",function(){return"[object Generator]"}),t.keys=function(m){var g=Object(m),d=[];for(var D in g)d.push(D);return d.reverse(),
function C(){for(;d.length;){var S=d.pop();if(S in g)return C.value=S,C.done=!1,C}return C.done=!0,C}},t.values=Q,U.prototype={constructor:U,reset:function(m){if(this.prev=0,this.next=0,this.sent=this.
_sent=n,this.done=!1,this.delegate=null,this.method="next",this.arg=n,this.tryEntries.forEach(ie),!m)for(var g in this)g.charAt(0)==="t"&&r.call(this,g)&&!isNaN(+g.slice(1))&&(this[g]=n)},stop:function(){
this.done=!0;var m=this.tryEntries[0].completion;if(m.type==="throw")throw m.arg;return this.rval},dispatchException:function(m){if(this.done)throw m;var g=this;function d($,oe){return S.type="throw",
S.arg=m,g.next=$,oe&&(g.method="next",g.arg=n),!!oe}for(var D=this.tryEntries.length-1;D>=0;--D){var C=this.tryEntries[D],S=C.completion;if(C.tryLoc==="root")return d("end");if(C.tryLoc<=this.prev){var v=r.
call(C,"catchLoc"),I=r.call(C,"finallyLoc");if(v&&I){if(this.prev<C.catchLoc)return d(C.catchLoc,!0);if(this.prev<C.finallyLoc)return d(C.finallyLoc)}else if(v){if(this.prev<C.catchLoc)return d(C.catchLoc,
!0)}else{if(!I)throw Error("try statement without catch or finally");if(this.prev<C.finallyLoc)return d(C.finallyLoc)}}}},abrupt:function(m,g){for(var d=this.tryEntries.length-1;d>=0;--d){var D=this.tryEntries[d];
if(D.tryLoc<=this.prev&&r.call(D,"finallyLoc")&&this.prev<D.finallyLoc){var C=D;break}}C&&(m==="break"||m==="continue")&&C.tryLoc<=g&&g<=C.finallyLoc&&(C=null);var S=C?C.completion:{};return S.type=m,
S.arg=g,C?(this.method="next",this.next=C.finallyLoc,k):this.complete(S)},complete:function(m,g){if(m.type==="throw")throw m.arg;return m.type==="break"||m.type==="continue"?this.next=m.arg:m.type==="\
return"?(this.rval=this.arg=m.arg,this.method="return",this.next="end"):m.type==="normal"&&g&&(this.next=g),k},finish:function(m){for(var g=this.tryEntries.length-1;g>=0;--g){var d=this.tryEntries[g];
if(d.finallyLoc===m)return this.complete(d.completion,d.afterLoc),ie(d),k}},catch:function(m){for(var g=this.tryEntries.length-1;g>=0;--g){var d=this.tryEntries[g];if(d.tryLoc===m){var D=d.completion;
if(D.type==="throw"){var C=D.arg;ie(d)}return C}}throw Error("illegal catch attempt")},delegateYield:function(m,g,d){return this.delegate={iterator:Q(m),resultName:g,nextLoc:d},this.method==="next"&&(this.
arg=n),k}},t}function Jo(n,t,e,r,i,o,a){try{var s=n[o](a),u=s.value}catch(h){return void e(h)}s.done?t(u):Promise.resolve(u).then(r,i)}function On(n){return function(){var t=this,e=arguments;return new Promise(
function(r,i){var o=n.apply(t,e);function a(u){Jo(o,r,i,a,s,"next",u)}function s(u){Jo(o,r,i,a,s,"throw",u)}a(void 0)})}}var Nn={size:{mode:"max",value:512},objectFit:"cover",correctCentering:!1,maxTextureSize:4096,
debounceTimeout:500,crossOrigin:"anonymous"},Ch=1;function Ln(n){var t=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},e=t.crossOrigin;return new Promise(function(r,i){var o=new Image;o.addEventListener(
"load",function(){r(o)},{once:!0}),o.addEventListener("error",function(a){i(a.error)},{once:!0}),e&&o.setAttribute("crossOrigin",e),o.src=n})}function Lh(n){return An.apply(this,arguments)}function An(){
return An=On(ot().mark(function n(t){var e,r,i,o,a,s,u,h,l,c,f,p,b,R=arguments;return ot().wrap(function(x){for(;;)switch(x.prev=x.next){case 0:if(e=R.length>1&&R[1]!==void 0?R[1]:{},r=e.size,i=e.crossOrigin,
i!=="use-credentials"){x.next=7;break}return x.next=4,fetch(t,{credentials:"include"});case 4:o=x.sent,x.next=10;break;case 7:return x.next=9,fetch(t);case 9:o=x.sent;case 10:return x.next=12,o.text();case 12:
if(a=x.sent,s=new DOMParser().parseFromString(a,"image/svg+xml"),u=s.documentElement,h=u.getAttribute("width"),l=u.getAttribute("height"),!(!h||!l)){x.next=19;break}throw new Error("loadSVGImage: cann\
ot use `size` if target SVG has no definite dimensions.");case 19:return typeof r=="number"&&(u.setAttribute("width",""+r),u.setAttribute("height",""+r)),c=new XMLSerializer().serializeToString(s),f=new Blob(
[c],{type:"image/svg+xml"}),p=URL.createObjectURL(f),b=Ln(p),b.finally(function(){return URL.revokeObjectURL(p)}),x.abrupt("return",b);case 26:case"end":return x.stop()}},n)})),An.apply(this,arguments)}
function Ah(n){return Dn.apply(this,arguments)}function Dn(){return Dn=On(ot().mark(function n(t){var e,r,i,o,a,s,u=arguments;return ot().wrap(function(l){for(;;)switch(l.prev=l.next){case 0:if(r=u.length>
1&&u[1]!==void 0?u[1]:{},i=r.size,o=r.crossOrigin,a=((e=t.split(/[#?]/)[0].split(".").pop())===null||e===void 0?void 0:e.trim().toLowerCase())==="svg",!(a&&i)){l.next=16;break}return l.prev=3,l.next=6,
Lh(t,{size:i,crossOrigin:o});case 6:s=l.sent,l.next=14;break;case 9:return l.prev=9,l.t0=l.catch(3),l.next=13,Ln(t,{crossOrigin:o});case 13:s=l.sent;case 14:l.next=19;break;case 16:return l.next=18,Ln(
t,{crossOrigin:o});case 18:s=l.sent;case 19:return l.abrupt("return",s);case 20:case"end":return l.stop()}},n,null,[[3,9]])})),Dn.apply(this,arguments)}function Dh(n,t,e){var r=e.objectFit,i=e.size,o=e.
correctCentering,a=r==="contain"?Math.max(n.width,n.height):Math.min(n.width,n.height),s=i.mode==="auto"?a:i.mode==="force"?i.value:Math.min(i.value,a),u=(n.width-a)/2,h=(n.height-a)/2;if(o){var l=t.getCorrectionOffset(
n,a);u=l.x,h=l.y}return{sourceX:u,sourceY:h,sourceSize:a,destinationSize:s}}function Ph(n,t,e){for(var r=t.canvas,i=r.width,o=r.height,a=[],s=e.x,u=e.y,h=e.rowHeight,l=e.maxRowWidth,c={},f=0,p=n.length;f<
p;f++){var b=n[f],R=b.key,k=b.image,x=b.sourceSize,E=b.sourceX,y=b.sourceY,T=b.destinationSize,G=T+Ch;u+G>o||s+G>i&&u+G+h>o||(s+G>i&&(l=Math.max(l,s),s=0,u+=h,h=G),a.push({key:R,image:k,sourceX:E,sourceY:y,
sourceSize:x,destinationX:s,destinationY:u,destinationSize:T}),c[R]={x:s,y:u,size:T},s+=G,h=Math.max(h,G))}l=Math.max(l,s);for(var O=l,_=u+h,P=0,w=a.length;P<w;P++){var H=a[P],Z=H.image,V=H.sourceSize,
ie=H.sourceX,U=H.sourceY,Q=H.destinationSize,m=H.destinationX,g=H.destinationY;t.drawImage(Z,ie,U,V,V,m,g,Q,Q)}return{atlas:c,texture:t.getImageData(0,0,O,_),cursor:{x:s,y:u,rowHeight:h,maxRowWidth:l}}}
function Gh(n,t,e){var r=n.atlas,i=n.textures,o=n.cursor,a={atlas:_e({},r),textures:Pn(i.slice(0,-1)),cursor:_e({},o)},s=[];for(var u in t){var h,l=t[u];if(l.status==="ready"){var c=(h=r[u])===null||h===
void 0?void 0:h.textureIndex;typeof c!="number"&&s.push(_e({key:u},l))}}for(var f=function(){var b=Ph(s,e,a.cursor),R=b.atlas,k=b.texture,x=b.cursor;a.cursor=x;var E=[];s.forEach(function(y){R[y.key]?
a.atlas[y.key]=_e(_e({},R[y.key]),{},{textureIndex:a.textures.length}):E.push(y)}),a.textures.push(k),s=E,s.length&&(a.cursor={x:0,y:0,rowHeight:0,maxRowWidth:0},e.clearRect(0,0,e.canvas.width,e.canvas.
height))};s.length;)f();return a}var Fh=(function(){function n(){Gn(this,n),this.canvas=document.createElement("canvas"),this.context=this.canvas.getContext("2d",{willReadFrequently:!0})}return Fn(n,[
{key:"getCorrectionOffset",value:function(e,r){this.canvas.width=r,this.canvas.height=r,this.context.clearRect(0,0,r,r),this.context.drawImage(e,0,0,r,r);for(var i=this.context.getImageData(0,0,r,r).data,
o=new Uint8ClampedArray(i.length/4),a=0;a<i.length;a++)o[a]=i[a*4+3];for(var s=0,u=0,h=0,l=0;l<r;l++)for(var c=0;c<r;c++){var f=o[l*r+c];h+=f,s+=f*c,u+=f*l}var p=s/h,b=u/h;return{x:p-r/2,y:b-r/2}}}]),
n})(),Lr=(function(n){oa(t,n);function t(){var e,r=arguments.length>0&&arguments[0]!==void 0?arguments[0]:{};return Gn(this,t),e=ia(this,t),ye(Ae(e),"canvas",document.createElement("canvas")),ye(Ae(e),
"ctx",e.canvas.getContext("2d",{willReadFrequently:!0})),ye(Ae(e),"corrector",new Fh),ye(Ae(e),"imageStates",{}),ye(Ae(e),"textures",[e.ctx.getImageData(0,0,1,1)]),ye(Ae(e),"lastTextureCursor",{x:0,y:0,
rowHeight:0,maxRowWidth:0}),ye(Ae(e),"atlas",{}),e.options=_e(_e({},Nn),r),e.canvas.width=e.options.maxTextureSize,e.canvas.height=e.options.maxTextureSize,e}return Fn(t,[{key:"scheduleGenerateTexture",
value:function(){var r=this;typeof this.frameId!="number"&&(typeof this.options.debounceTimeout=="number"?this.frameId=window.setTimeout(function(){r.generateTextures(),r.frameId=void 0},this.options.
debounceTimeout):this.generateTextures())}},{key:"generateTextures",value:function(){var r=Gh({atlas:this.atlas,textures:this.textures,cursor:this.lastTextureCursor},this.imageStates,this.ctx),i=r.atlas,
o=r.textures,a=r.cursor;this.atlas=i,this.textures=o,this.lastTextureCursor=a,this.emit(t.NEW_TEXTURE_EVENT,{atlas:i,textures:o})}},{key:"registerImage",value:(function(){var e=On(ot().mark(function i(o){
var a,s;return ot().wrap(function(h){for(;;)switch(h.prev=h.next){case 0:if(!this.imageStates[o]){h.next=2;break}return h.abrupt("return");case 2:return this.imageStates[o]={status:"loading"},h.prev=3,
a=this.options.size,h.next=7,Ah(o,{size:a.mode==="force"?a.value:void 0,crossOrigin:this.options.crossOrigin||void 0});case 7:s=h.sent,this.imageStates[o]=_e({status:"ready",image:s},Dh(s,this.corrector,
this.options)),this.scheduleGenerateTexture(),h.next=15;break;case 12:h.prev=12,h.t0=h.catch(3),this.imageStates[o]={status:"error"};case 15:case"end":return h.stop()}},i,this,[[3,12]])}));function r(i){
return e.apply(this,arguments)}return r})()},{key:"getAtlas",value:function(){return this.atlas}},{key:"getTextures",value:function(){return this.textures}}]),t})(ta.EventEmitter);ye(Lr,"NEW_TEXTURE_E\
VENT","newTexture");var Oh=["drawHover","drawLabel","drawingMode","keepWithinCircle","padding","colorAttribute","imageAttribute"],aa=WebGLRenderingContext,ea=aa.UNSIGNED_BYTE,Ht=aa.FLOAT,Nh=_e(_e({},Nn),
{},{drawingMode:"background",keepWithinCircle:!0,drawLabel:void 0,drawHover:void 0,padding:0,colorAttribute:"color",imageAttribute:"image"}),Ih=["u_sizeRatio","u_correctionRatio","u_cameraAngle","u_pe\
rcentagePadding","u_matrix","u_colorizeImages","u_keepWithinCircle","u_atlas"];function sa(n){var t,e=document.createElement("canvas").getContext("webgl"),r=Math.min(e.getParameter(e.MAX_TEXTURE_SIZE),
Nn.maxTextureSize);e.canvas.remove();var i=_e(_e(_e({},Nh),{maxTextureSize:r}),n||{}),o=i.drawHover,a=i.drawLabel,s=i.drawingMode,u=i.keepWithinCircle,h=i.padding,l=i.colorAttribute,c=i.imageAttribute,
f=Sh(i,Oh),p=new Lr(f);return t=(function(b){oa(R,b);function R(k,x,E){var y;return Gn(this,R),y=ia(this,R,[k,x,E]),ye(Ae(y),"drawLabel",a),ye(Ae(y),"drawHover",o),ye(Ae(y),"textureManagerCallback",null),
y.textureManagerCallback=function(T){var G=T.atlas,O=T.textures,_=O.length!==y.textures.length;y.atlas=G,y.textureImages=O,_&&y.upgradeShaders(),y.bindTextures(),y.latestRenderParams&&y.render(y.latestRenderParams),
y.renderer&&y.renderer.refresh&&y.renderer.refresh()},p.on(Lr.NEW_TEXTURE_EVENT,y.textureManagerCallback),y.atlas=p.getAtlas(),y.textureImages=p.getTextures(),y.textures=y.textureImages.map(function(){
return k.createTexture()}),y.bindTextures(),y}return Fn(R,[{key:"getDefinition",value:function(){return{VERTICES:3,VERTEX_SHADER_SOURCE:xh,FRAGMENT_SHADER_SOURCE:kh({texturesCount:p.getTextures().length}),
METHOD:WebGLRenderingContext.TRIANGLES,UNIFORMS:Ih,ATTRIBUTES:[{name:"a_position",size:2,type:Ht},{name:"a_size",size:1,type:Ht},{name:"a_color",size:4,type:ea,normalized:!0},{name:"a_id",size:4,type:ea,
normalized:!0},{name:"a_texture",size:4,type:Ht},{name:"a_textureIndex",size:1,type:Ht}],CONSTANT_ATTRIBUTES:[{name:"a_angle",size:1,type:Ht}],CONSTANT_DATA:[[R.ANGLE_1],[R.ANGLE_2],[R.ANGLE_3]]}}},{key:"\
upgradeShaders",value:function(){var x=this.getDefinition(),E=this.normalProgram,y=E.program,T=E.buffer,G=E.vertexShader,O=E.fragmentShader,_=E.gl;_.deleteProgram(y),_.deleteBuffer(T),_.deleteShader(G),
_.deleteShader(O),this.normalProgram=this.getProgramInfo("normal",_,x.VERTEX_SHADER_SOURCE,x.FRAGMENT_SHADER_SOURCE,null)}},{key:"kill",value:function(){var x,E=(x=this.normalProgram)===null||x===void 0?
void 0:x.gl;if(E)for(var y=0;y<this.textures.length;y++)E.deleteTexture(this.textures[y]);this.textureManagerCallback&&(p.off(Lr.NEW_TEXTURE_EVENT,this.textureManagerCallback),this.textureManagerCallback=
null),Xo(R,"kill",this,3)([])}},{key:"bindTextures",value:function(){for(var x=this.normalProgram.gl,E=0;E<this.textureImages.length;E++){if(E>=this.textures.length){var y=x.createTexture();y&&this.textures.
push(y)}x.activeTexture(x.TEXTURE0+E),x.bindTexture(x.TEXTURE_2D,this.textures[E]),x.texImage2D(x.TEXTURE_2D,0,x.RGBA,x.RGBA,x.UNSIGNED_BYTE,this.textureImages[E]),x.generateMipmap(x.TEXTURE_2D)}}},{key:"\
renderProgram",value:function(x,E){if(!E.isPicking)for(var y=E.gl,T=0;T<this.textureImages.length;T++)y.activeTexture(y.TEXTURE0+T),y.bindTexture(y.TEXTURE_2D,this.textures[T]);Xo(R,"renderProgram",this,
3)([x,E])}},{key:"processVisibleItem",value:function(x,E,y){var T=this.array,G=Ce(y[l]),O=y[c],_=O?this.atlas[O]:void 0;if(typeof O=="string"&&!_&&p.registerImage(O),T[E++]=y.x,T[E++]=y.y,T[E++]=y.size,
T[E++]=G,T[E++]=x,_&&typeof _.textureIndex=="number"){var P=this.textureImages[_.textureIndex],w=P.width,H=P.height;T[E++]=_.x/w,T[E++]=_.y/H,T[E++]=_.size/w,T[E++]=_.size/H,T[E++]=_.textureIndex}else
T[E++]=0,T[E++]=0,T[E++]=0,T[E++]=0,T[E++]=0}},{key:"setUniforms",value:function(x,E){var y=E.gl,T=E.uniformLocations,G=T.u_sizeRatio,O=T.u_correctionRatio,_=T.u_matrix,P=T.u_atlas,w=T.u_colorizeImages,
H=T.u_keepWithinCircle,Z=T.u_cameraAngle,V=T.u_percentagePadding;this.latestRenderParams=x,y.uniform1f(O,x.correctionRatio),y.uniform1f(G,u?x.sizeRatio:x.sizeRatio/Math.SQRT2),y.uniform1f(Z,x.cameraAngle),
y.uniform1f(V,h),y.uniformMatrix3fv(_,!1,x.matrix),y.uniform1iv(P,Pn(new Array(this.textureImages.length)).map(function(ie,U){return U})),y.uniform1i(w,s==="color"?1:0),y.uniform1i(H,u?1:0)}}]),R})(Ot),
ye(t,"ANGLE_1",0),ye(t,"ANGLE_2",2*Math.PI/3),ye(t,"ANGLE_3",4*Math.PI/3),ye(t,"textureManager",p),t}var la={lengthToThicknessRatio:4,widenessToThicknessRatio:3},zh=It(la),Uh={solid:[1,1],dashed:[6,10],dotted:[1.5,5.5]},ua=9,$h=`
#ifdef PICKING_MODE
const float reach = 6.0;
#else
const float reach = 1.0;
#endif`;function ha(n,t,e){let r=n.replace("void main",`${t}
void main`),i=r.lastIndexOf("}");return`${r.slice(0,i)}${e}
}`}var In=class extends zh{getDefinition(){let t=super.getDefinition(),e=`varying float v_along;
varying vec2 v_dash;`;return{...t,VERTEX_SHADER_SOURCE:ha(t.VERTEX_SHADER_SOURCE.replace("unitNormal * webGLThickness +","unitNormal * webGLThickness * reach +"),`attribute vec2 a_dash;
uniform vec2 u_dimensions;
${e}${$h}`,`vec3 reach = u_matrix * vec3(a_positionEnd, 1) - u_matrix * vec3(a_positionStart, 1);
         v_along = a_positionCoef * length(reach.xy * u_dimensions) / 2.0;
         v_dash = a_dash;`),FRAGMENT_SHADER_SOURCE:ha(t.FRAGMENT_SHADER_SOURCE,e,`#ifndef PICKING_MODE
         if (mod(v_along, v_dash.y) > v_dash.x) gl_FragColor = vec4(0.0);
         #endif`),UNIFORMS:[...t.UNIFORMS,"u_dimensions"],ATTRIBUTES:[...t.ATTRIBUTES,{name:"a_dash",size:2,type:WebGLRenderingContext.FLOAT}]}}processVisibleItem(t,e,r,i,o){super.processVisibleItem(t,
e,r,i,o);let[a,s]=Uh[o.line];this.array[e+ua]=a,this.array[e+ua+1]=s}setUniforms(t,e){super.setUniforms(t,e);let r=e.uniformLocations.u_dimensions;e.gl.uniform2f(r??null,t.width,t.height)}},ca=ft([In,
Ve(la)]);var Ar=600,_t=64;function da(n,t,e){return{allowInvalidContainer:!0,renderEdgeLabels:!0,labelFont:'"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic",sans-serif',labelColor:{color:n.ink},edgeLabelColor:{
color:n.ink},labelRenderedSizeThreshold:e>Ar?6:4,labelDensity:4,edgeLabelSize:10,hideEdgesOnMove:e>Ar,stagePadding:_t,zIndex:!0,minCameraRatio:.05,maxCameraRatio:4,enableEdgeEvents:!0,nodeProgramClasses:{
pictogram:sa({keepWithinCircle:!0,padding:.18,drawingMode:"background"})},edgeProgramClasses:{evidence:ca},defaultNodeType:"pictogram",defaultEdgeType:"evidence",defaultDrawNodeLabel:Rr(n,t),defaultDrawNodeHover:mo(
n),defaultDrawEdgeLabel:yo(n)}}var at=2,Dr=n=>n.replace(/[&<>"']/g,t=>({"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"})[t]??t);function fa({view:n,data:t,caption:e,palette:r,under:i}){let{width:o,height:a}=n.getDimensions(),
s=kn(n,t,e,r),u=a+s.height,h=[go(i,r,Dr),qh(n,r),Hh(n,r),Ho(s,a,r,Dr)];return`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${u}" viewBox="0 0 ${o} ${u}" font-family="'Noto Sans JP','No\
to Sans CJK JP',sans-serif"><defs><marker id="head" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L6 3L0 6z" fill="${r.edge}"/></marker></defs><rect w\
idth="100%" height="100%" fill="${r.paper}"/>${h.join("")}</svg>`}function zn(n,t){let e=n.getNodeDisplayData(t);return!e||e.hidden?null:{...n.framedGraphToViewport(e),r:n.scaleSize(e.size)}}function qh(n,t){
return n.getGraph().mapEdges((r,i,o,a)=>{let s=zn(n,o),u=zn(n,a);if(!s||!u||n.getEdgeDisplayData(r)?.hidden)return"";let h=Math.hypot(u.x-s.x,u.y-s.y)||1,[l,c]=[u.x-(u.x-s.x)/h*u.r,u.y-(u.y-s.y)/h*u.r],
f=wt[i.line]&&` stroke-dasharray="${wt[i.line]}"`,p=`transform="translate(${(s.x+u.x)/2} ${(s.y+u.y)/2})"`,b=i.disputed?`<path ${p} d="M0 -5V5" stroke="${t.negative}" stroke-width="2"/>`:"";return`${`\
<line x1="${s.x}" y1="${s.y}" x2="${l}" y2="${c}" stroke="${i.color}" stroke-width="${i.size}"${f} marker-end="url(#head)"/>`}${b}<text ${p} dy="-3" font-size="9" text-anchor="middle" fill="${t.ink}">${Dr(
i.label)}</text>`}).join("")}function Hh(n,t){return n.getGraph().mapNodes((e,r)=>{let i=zn(n,e);if(!i)return"";let o=Mh(r,i);return`<circle cx="${i.x}" cy="${i.y}" r="${i.r}" fill="${r.color}"/>${o}<\
text x="${i.x+i.r+3}" y="${i.y+4}" font-size="11" fill="${t.ink}">${Dr(r.label)}</text>`}).join("")}function Mh(n,t){let e=decodeURIComponent(n.image.split(",").slice(1).join(",")),r=t.r*1.3;return e?
e.replace("<svg",`<svg x="${t.x-r/2}" y="${t.y-r/2}"`).replace(/width="48" height="48"/,`width="${r}" height="${r}"`):""}function Bh(n,t){let{width:e,height:r}=n.getDimensions(),{nodeReducer:i,edgeReducer:o,
labelSize:a,edgeLabelSize:s}=n.getSettings(),u=new bt,h=c=>({...c,size:(c.size??1)*at}),l={stagePadding:_t*at,labelSize:a*at,edgeLabelSize:s*at,labelGridCellSize:100*at,defaultDrawNodeLabel:Rr(t,u),nodeReducer:(c,f)=>h(
i(c,f)),edgeReducer:(c,f)=>h(o(c,f))};return so(n,{width:e*at,height:r*at,backgroundColor:"transparent",format:"png",sigmaSettings:l,withTempRenderer:c=>{u.clear(),c.refresh()}})}async function ga({view:n,
data:t,caption:e,palette:r,under:i}){let{width:o,height:a}=n.getDimensions(),s=await createImageBitmap(await Bh(n,r)),u=s.width/o,h=kn(n,t,e,r),l=document.createElement("canvas");l.width=s.width,l.height=
s.height+h.height*u;let c=l.getContext("2d");return c.fillStyle=r.paper,c.fillRect(0,0,l.width,l.height),c.scale(u,u),_n(c,i,r),c.drawImage(s,0,0,o,a),await Mo(c,h,a,r),new Promise((f,p)=>l.toBlob(b=>b?
f(b):p(new Error("no picture")),"image/png"))}function Mt(n,t){let e=URL.createObjectURL(t),r=document.createElement("a");r.href=e,r.download=n,r.click(),setTimeout(()=>URL.revokeObjectURL(e),1e3)}var Tt=class{constructor(t,e){this.sieve=t;this.place=e;this.draw()}sieve;place;draw(){let{data:t,filters:e}=this.sieve,r=i=>[...new Set(i)].sort();this.place.replaceChildren(this.certainty(),this.boxes(
"types",r(t.nodes.map(i=>i.type)),i=>t.kinds[i]?.label??i),this.boxes("roles",r(t.nodes.flatMap(i=>i.roles)),i=>t.roles[i]??i),this.boxes("rings",r(t.nodes.flatMap(i=>i.rings)),i=>t.rings[i]??i),this.
boxes("outlets",r(t.edges.flatMap(i=>i.outlets)),i=>i),this.slider("degree",0,20,e.degree,i=>this.sieve.filter({degree:i})),this.days(),this.box(this.say("negative"),e.negative,i=>this.sieve.filter({negative:i})))}say(t){
return this.sieve.data.words[t]??t}boxes(t,e,r){let i=this.sieve.filters[t],o=e.map(s=>this.box(r(s),!i.includes(s),u=>{let h=this.sieve.filters[t].filter(l=>l!==s);this.sieve.filter({[t]:u?h:[...h,s]})})),
a=e.length>12;return e.length?W("details",{open:!a},W("summary",{},this.say(t)),...o):W("span",{})}box(t,e,r){let i=W("input",{type:"checkbox",change:()=>r(i.checked)});return i.checked=e,W("label",{},
i,t)}certainty(){let t=Object.values(this.sieve.data.certainties).sort((r,i)=>r.rank-i.rank),e=W("select",{change:()=>this.sieve.filter({certainty:Number(e.value)})});for(let r of t)e.append(new Option(
r.label,String(r.rank),!1,r.rank===this.sieve.filters.certainty));return W("label",{class:"field"},`${this.say("certainty")} \u2265`,e)}slider(t,e,r,i,o){let a=W("output",{},String(i)),s=W("input",{type:"\
range",min:String(e),max:String(r),value:String(i),input:()=>{a.textContent=s.value,o(Number(s.value))}});return W("label",{class:"field"},`${this.say(t)} \u2265 `,a,s)}days(){let{filters:t,data:e}=this.
sieve,r=[...new Set(e.edges.flatMap(s=>[s.first,s.last]).filter(s=>!!s))].sort(),i=r.length-1;if(i<1)return W("span",{});let o=(s="")=>e.days[s]??s,a=(s,u)=>{let h=t[s]?r.findIndex(f=>f>=t[s]):u,l=W("\
output",{},o(r[h<0?u:h])),c=W("input",{type:"range",min:"0",max:String(i),value:String(h<0?u:h),input:()=>{let f=Number(c.value);l.textContent=o(r[f]),this.sieve.filter({[s]:f===u?"":r[f]??""})}});return W(
"label",{class:"field"},`${this.say(s)} `,l,c)};return W("div",{class:"period"},this.say("period"),a("from",0),a("to",i))}};function St(){return{types:[],roles:[],rings:[],outlets:[],certainty:1,degree:0,from:"",to:"",negative:!1}}function jh(n,t){let e=n.last??n.first,r=n.first??n.last;return!r||!e?!0:(!t.from||e>=t.from)&&
(!t.to||r<=t.to)}function Wh(n,t,e){return n.negative&&!t.negative||(e.certainties[n.certainty]?.rank??1)<t.certainty||t.outlets.length&&n.outlets.length&&n.outlets.every(r=>t.outlets.includes(r))?!1:
jh(n,t)}function Vh(n,t){return t.types.includes(n.type)||n.roles.length&&n.roles.every(e=>t.roles.includes(e))||n.rings.length&&n.rings.every(e=>t.rings.includes(e))?!1:n.degree>=t.degree}function Pr(n,t,e){
let r=new Set(n.nodes.filter(u=>!e.has(u.id)&&Vh(u,t)).map(u=>u.id)),i=n.edges.filter(u=>r.has(u.source)&&r.has(u.target)&&Wh(u,t,n)),o=new Set(n.edges.flatMap(u=>[u.source,u.target])),a=new Set(i.flatMap(
u=>[u.source,u.target]));return{nodes:new Set([...r].filter(u=>a.has(u)||!o.has(u)||u===n.focus)),edges:new Set(i.map(u=>u.id))}}function Gr(n,t,{nodes:e}){let r=o=>n.words[o]??o,i=r("showing").replace(
"{count}",String(e.size)).replace("{of}",String(n.of));return{filters:Zh(t,n),showing:i,date:n.date,banner:r("banner"),masked:r("masked")}}function Fr(n){return[n.showing,n.filters,n.masked,n.date].filter(
Boolean).join(" \xB7 ")}function Zh(n,t){let e=u=>t.words[u]??u,r=Object.values(t.certainties).find(u=>u.rank===n.certainty),o=[s("types",n.types.map(u=>t.kinds[u]?.label??u)),s("roles",n.roles.map(u=>t.
roles[u]??u)),s("rings",n.rings.map(u=>t.rings[u]??u)),s("outlets",n.outlets),n.certainty>1&&r?`${e("certainty")} \u2265 ${r.label}`:"",n.degree>0?`${e("degree")} \u2265 ${n.degree}`:"",n.from||n.to?`${a(
n.from)} \u2013 ${a(n.to)}`:"",n.negative?e("negative"):""].filter(Boolean).join(" \xB7 ")||e("unfiltered");return t.period?`${e("period")}: ${t.period} \xB7 ${o}`:o;function a(u){return t.days[u]??(u||
"\u2026")}function s(u,h){return h.length?`${e("without")} ${e(u)}: ${h.join(e("comma"))}`:""}}function Qh(n,t){let e=!1;for(let r=0,i=t.length-1;r<t.length;i=r++){let o=t[r],a=t[i];o.y>n.y!=a.y>n.y&&n.x<(a.x-o.x)*(n.y-o.y)/(a.y-o.y)+o.x&&(e=!e)}return e}function pa(n,t,e){let r=document.createElement(
"canvas");r.className="lasso",r.width=t.clientWidth,r.height=t.clientHeight,t.append(r);let i=r.getContext("2d");i.strokeStyle=e,i.setLineDash([4,3]);let o=[];return new Promise(a=>{let s=u=>({x:u.offsetX,
y:u.offsetY});r.onpointerdown=u=>{r.setPointerCapture(u.pointerId),o.push(s(u))},r.onpointermove=u=>{if(!o.length)return;let h=o[o.length-1],l=s(u);o.push(l),i.beginPath(),i.moveTo(h.x,h.y),i.lineTo(l.
x,l.y),i.stroke()},r.onpointerup=()=>{r.remove();let u=n.getGraph();a(u.filterNodes(h=>{let l=n.getNodeDisplayData(h);return!!l&&!l.hidden&&Qh(n.framedGraphToViewport(l),o)}))}})}var Or=class{constructor(t,e,r,i){this.view=t;this.say=o=>t.data.words[o]??o,this.search=W("input",{type:"search",placeholder:this.say("find"),"aria-label":this.say("find"),input:()=>t.find(this.search.
value)}),e.replaceChildren(this.search,...this.tools()),i.replaceChildren(this.status),this.fields=new Tt(t,r),t.whenChanged(()=>this.refresh()),this.refresh()}view;say;status=W("div",{class:"status",
role:"status","aria-live":"polite"});search;fields;buttons={};refresh(){let{view:t}=this,e=t.pathFrom===void 0?"":this.say(t.pathFrom===null?"path.first":"path.second");this.status.textContent=[e,Fr(t.
caption())].filter(Boolean).join(" \xB7 ");for(let r of["force","role"])this.buttons[r]?.setAttribute("aria-pressed",String(t.layout===r));this.buttons.path?.setAttribute("aria-pressed",String(t.pathFrom!==
void 0));for(let r of["expand","collapse","hide","pin"])this.buttons[r].disabled=t.selected.size===0;this.buttons.undo.disabled=!t.undoable,this.buttons.shown.disabled=t.hidden.size===0}tools(){let{view:t}=this,
e=()=>[...t.selected];return[this.button("force","F",()=>t.lay("force")),this.button("role","R",()=>t.lay("role")),this.button("fit","f",()=>t.fit()),this.button("expand","e",()=>t.expand(e())),this.button(
"collapse","w",()=>t.collapse(e())),this.button("hide","h",()=>t.hide(e())),this.button("shown","H",()=>t.showAll()),this.button("pin","i",()=>t.pin(e())),this.button("lasso","l",()=>{pa(t.sigma,t.box,
t.palette.ink).then(r=>t.select(r))}),this.button("path","p",()=>this.togglePath()),this.button("undo","z",()=>t.undo()),this.button("keep","s",()=>t.component.setTriggerValue("keep",t.state())),this.
button("png","",()=>{this.takePng()}),this.button("svg","",()=>this.takeSvg())]}key(t){if(t==="ArrowRight"||t==="ArrowLeft")return this.view.step(t==="ArrowRight"?1:-1),!0;if(t==="Escape")return this.
view.select([]),!0;let e=Object.values(this.buttons).find(r=>r.dataset.key===t);return!e||e.disabled?!1:(e.click(),!0)}button(t,e,r){let i=this.say(`tool.${t}`)+(e?` (${e})`:""),o=W("button",{type:"bu\
tton",title:i,"data-key":e,click:r},this.say(`tool.${t}`));return this.buttons[t]=o,o}togglePath(){let{view:t}=this,[e,r]=[...t.selected];if(t.pathFrom&&e&&e!==t.pathFrom)t.path(e);else if(t.pathFrom=
t.pathFrom===void 0?null:void 0,t.pathFrom===null)for(let i of[e,r])i&&t.path(i);this.refresh()}async takePng(){Mt("network.png",await ga(this.view.taken()))}takeSvg(){Mt("network.svg",new Blob([fa(this.
view.taken())],{type:"image/svg+xml"}))}};function Un(n,t){let e=n.nodes.filter(o=>t.nodes.has(o.id)),r=n.edges.filter(o=>t.edges.has(o.id)),i=new Map(n.nodes.map(o=>[o.id,o]));return[{name:"things",title:"table.things",heads:["table.name","t\
able.type","roles","rings","degree"],rows:e.sort((o,a)=>a.degree-o.degree).map(o=>Kh(o,n)),of:n.of},{name:"ties",title:"table.ties",heads:["table.from","table.tie","table.to","certainty","table.source\
s","table.when","table.sentence"],rows:r.map(o=>Xh(o,i,n)).sort((o,a)=>a.cells[3].rank-o.cells[3].rank),of:n.edges.length}]}function Kh(n,t){let e=(o,a)=>o.map(s=>a[s]??s).join(t.words.comma),r=t.kinds[n.
type],i=[ma(n,t),{text:r?.label??n.type},{text:e(n.roles,t.roles)},{text:e(n.rings,t.rings)},{text:String(n.degree),rank:n.degree}];return{about:[n.id],cells:i}}function Xh(n,t,e){let r=u=>t.has(u)?ma(
t.get(u),e):{text:u},i=e.certainties[n.certainty],o=n.disputed?` \xB7 ${e.words.disputed}`:"",a=[...new Set([n.first,n.last])].filter(u=>!!u),s=[r(n.source),{text:$n(n,e)},r(n.target),{text:(i?.label??
n.certainty)+o,rank:i?.rank??0},{text:String(n.sources),rank:n.sources},{text:a.map(u=>e.days[u]??u).join(" \u2013 "),rank:Yh(a[0])},{text:e.words["table.read"]??"",address:va(e.sentence,{THING:n.source,
CLAIM:n.id})}];return{about:[n.source,n.target],cells:s}}function Yh(n=""){return Number(n.replace(/-/g,"").padEnd(8,"0"))}function $n(n,t){let e=n.roles.map(r=>t.roles[r]??r).join(t.words.comma);return(n.
negative?"\xD7 ":"")+(e||t.relationships[n.type]||n.type)}function ma(n,t){return{text:n.name,address:va(t.kinds[n.type]?.page??"",{THING:n.id})}}function va(n,t){return Object.entries(t).reduce((e,[r,
i])=>e.replace(`=${r}&`,()=>`=${encodeURIComponent(i)}&`),n)}function ya(n,t,e,r){let i=new Intl.Collator(r,{numeric:!0}),o=a=>a.cells[t];return[...n].sort((a,s)=>{let[u,h]=[o(a),o(s)];if(!u.text||!h.
text)return+!u.text-+!h.text;let l=u.rank!==void 0&&h.rank!==void 0?u.rank-h.rank:i.compare(u.text,h.text);return e?-l:l})}var Jh=/^[=+\-@\t\r]/,el="\uFEFF";function ba(n,t,e){let r=h=>`"${(Jh.test(h)?
`'${h}`:h).replace(/"/g,'""')}"`,i=h=>h.map(r).join(","),o=n.heads.length-(n.name==="ties"?1:0),a=e("showing").replace("{count}",String(n.rows.length)).replace("{of}",String(n.of)),s=[[t.banner],[a,t.
filters,t.masked,t.date],n.heads.slice(0,o).map(e)],u=n.rows.map(h=>h.cells.slice(0,o).map(l=>l.text));return el+[...s,...u].map(i).join(`\r
`)+`\r
`}var tl=100,rl=n=>"requestIdleCallback"in window?requestIdleCallback(n,{timeout:500}):Number(setTimeout(n,50)),kt=class{constructor(t,e){this.told=e;let{data:r,shown:i}=e();this.tables=Un(r,i).map(o=>new qn(
o,e)),t.replaceChildren(...this.tables.map(o=>o.whole)),this.refresh()}told;tables;waiting=0;refresh(){this.waiting||(this.waiting=rl(()=>this.draw()))}draw(){this.waiting=0;let{data:t,shown:e}=this.told();
Un(t,e).forEach((r,i)=>this.tables[i].draw(r))}},qn=class{constructor(t,e){this.sheet=t;this.told=e;this.heads=t.heads.map((o,a)=>this.head(o,a)),this.all=this.button("table.all",()=>{this.open=!0,this.
draw(this.sheet)});let r=W("table",{},this.caption,W("thead",{},W("tr",{},...this.heads)),this.body),i=this.button("table.csv",()=>this.take());this.whole=W("div",{class:"listed"},W("div",{class:"wide"},
r),W("div",{class:"tools"},this.all,i))}sheet;told;whole;caption=W("caption",{});body=W("tbody",{});heads;all;column=-1;down=!1;open=!1;draw(t){this.sheet=t;let e=this.ordered(),r=this.open?e:e.slice(
0,tl),{chosen:i}=this.told(),o=this.say("showing").replace("{count}",e.length.toLocaleString()).replace("{of}",t.of.toLocaleString());this.caption.textContent=`${this.say(t.title)} \xB7 ${o}`,this.body.
replaceChildren(...r.map(a=>nl(a,i))),this.all.hidden=r.length===e.length,this.all.textContent=this.say("table.all").replace("{count}",e.length.toLocaleString())}say(t){return this.told().data.words[t]??
t}ordered(){return this.column<0?this.sheet.rows:ya(this.sheet.rows,this.column,this.down,document.documentElement.lang)}button(t,e){return W("button",{type:"button",click:e},this.say(t))}head(t,e){return W(
"th",{scope:"col"},this.button(t,()=>this.sort(e)))}sort(t){this.down=this.column===t&&!this.down,this.column=t,this.heads.forEach(e=>e.removeAttribute("aria-sort")),this.heads[t].setAttribute("aria-s\
ort",this.down?"descending":"ascending"),this.draw(this.sheet)}take(){let t=ba({...this.sheet,rows:this.ordered()},this.told().caption,e=>this.say(e));Mt(`network-${this.sheet.name}.csv`,new Blob([t],
{type:"text/csv;charset=utf-8"}))}};function nl({about:n,cells:t},e){let[r,...i]=t.map(il),o=e.size>0&&n.every(s=>e.has(s)),a=W("th",{scope:"row"},r??"");return W("tr",o?{"aria-current":"true"}:{},a,...i.
map(s=>W("td",{},s)))}function il({text:n,address:t}){return t?W("a",{class:"go",href:t},n):n}var ol={positions:{},hidden:[],pinned:[],layout:"force",filters:St()},Nr=class{constructor(t,e){this.component=t;this.before={...ol,...this.data.saved??nr(this.data.view)},this.filters={...St(),...this.
before.filters};let r=W("p",{role:"alert"},this.data.words.no_webgl??""),[i,o]=[W("div",{class:"tables"}),W("div",{class:"filters"})];e.replaceChildren(r,this.status,W("div",{class:"middle"},i,o)),this.
fields=new Tt(this,o),this.tables=new kt(i,()=>({data:this.data,shown:this.shown(),chosen:new Set,caption:this.caption()})),this.refresh()}component;before;status=W("div",{class:"status",role:"status",
"aria-live":"polite"});fields;tables;filters;get data(){return this.component.data}filter(t){this.filters={...this.filters,...t},this.refresh()}update(t){this.component=t,this.fields.draw(),this.refresh()}remember(){
rr(this.data.view,{...this.before,filters:this.filters})}shown(){return Pr(this.data,this.filters,new Set(this.before.hidden))}caption(){return Gr(this.data,this.filters,this.shown())}refresh(){this.status.
textContent=Fr(this.caption()),this.tables.refresh()}};var Ta=Oe(zt(),1);function al(){let n=arguments[0];for(let t=1,e=arguments.length;t<e;t++)if(arguments[t])for(let r in arguments[t])n[r]=arguments[t][r];return n}var de=al;typeof Object.assign=="funct\
ion"&&(de=Object.assign);function Re(n,t,e,r){let i=n._nodes.get(t),o=null;return i&&(r==="mixed"?o=i.out&&i.out[e]||i.undirected&&i.undirected[e]:r==="directed"?o=i.out&&i.out[e]:o=i.undirected&&i.undirected[e]),
o}function ve(n){return typeof n=="object"&&n!==null}function Sa(n){let t;for(t in n)return!1;return!0}function ke(n,t,e){Object.defineProperty(n,t,{enumerable:!1,configurable:!1,writable:!0,value:e})}
function De(n,t,e){let r={enumerable:!0,configurable:!0};typeof e=="function"?r.get=e:(r.value=e,r.writable=!1),Object.defineProperty(n,t,r)}function wa(n){return!(!ve(n)||n.attributes&&!Array.isArray(
n.attributes))}function sl(){let n=Math.floor(Math.random()*256)&255;return()=>n++}function He(){let n=arguments,t=null,e=-1;return{[Symbol.iterator](){return this},next(){let r=null;do{if(t===null){if(e++,
e>=n.length)return{done:!0};t=n[e][Symbol.iterator]()}if(r=t.next(),r.done){t=null;continue}break}while(!0);return r}}}function xt(){return{[Symbol.iterator](){return this},next(){return{done:!0}}}}var Wt=class extends Error{constructor(t){
super(),this.name="GraphError",this.message=t}},N=class n extends Wt{constructor(t){super(t),this.name="InvalidArgumentsGraphError",typeof Error.captureStackTrace=="function"&&Error.captureStackTrace(
this,n.prototype.constructor)}},F=class n extends Wt{constructor(t){super(t),this.name="NotFoundGraphError",typeof Error.captureStackTrace=="function"&&Error.captureStackTrace(this,n.prototype.constructor)}},
q=class n extends Wt{constructor(t){super(t),this.name="UsageGraphError",typeof Error.captureStackTrace=="function"&&Error.captureStackTrace(this,n.prototype.constructor)}};function ka(n,t){this.key=n,
this.attributes=t,this.clear()}ka.prototype.clear=function(){this.inDegree=0,this.outDegree=0,this.undirectedDegree=0,this.undirectedLoops=0,this.directedLoops=0,this.in={},this.out={},this.undirected=
{}};function Ra(n,t){this.key=n,this.attributes=t,this.clear()}Ra.prototype.clear=function(){this.inDegree=0,this.outDegree=0,this.directedLoops=0,this.in={},this.out={}};function xa(n,t){this.key=n,this.
attributes=t,this.clear()}xa.prototype.clear=function(){this.undirectedDegree=0,this.undirectedLoops=0,this.undirected={}};function Ct(n,t,e,r,i){this.key=t,this.attributes=i,this.undirected=n,this.source=
e,this.target=r}Ct.prototype.attach=function(){let n="out",t="in";this.undirected&&(n=t="undirected");let e=this.source.key,r=this.target.key;this.source[n][r]=this,!(this.undirected&&e===r)&&(this.target[t][e]=
this)};Ct.prototype.attachMulti=function(){let n="out",t="in",e=this.source.key,r=this.target.key;this.undirected&&(n=t="undirected");let i=this.source[n],o=i[r];if(typeof o>"u"){i[r]=this,this.undirected&&
e===r||(this.target[t][e]=this);return}o.previous=this,this.next=o,i[r]=this,this.target[t][e]=this};Ct.prototype.detach=function(){let n=this.source.key,t=this.target.key,e="out",r="in";this.undirected&&
(e=r="undirected"),delete this.source[e][t],delete this.target[r][n]};Ct.prototype.detachMulti=function(){let n=this.source.key,t=this.target.key,e="out",r="in";this.undirected&&(e=r="undirected"),this.
previous===void 0?this.next===void 0?(delete this.source[e][t],delete this.target[r][n]):(this.next.previous=void 0,this.source[e][t]=this.next,this.target[r][n]=this.next):(this.previous.next=this.next,
this.next!==void 0&&(this.next.previous=this.previous))};var Ca=0,La=1,ul=2,Aa=3;function Me(n,t,e,r,i,o,a){let s,u,h,l;if(r=""+r,e===Ca){if(s=n._nodes.get(r),!s)throw new F(`Graph.${t}: could not fin\
d the "${r}" node in the graph.`);h=i,l=o}else if(e===Aa){if(i=""+i,u=n._edges.get(i),!u)throw new F(`Graph.${t}: could not find the "${i}" edge in the graph.`);let c=u.source.key,f=u.target.key;if(r===
c)s=u.target;else if(r===f)s=u.source;else throw new F(`Graph.${t}: the "${r}" node is not attached to the "${i}" edge (${c}, ${f}).`);h=o,l=a}else{if(u=n._edges.get(r),!u)throw new F(`Graph.${t}: cou\
ld not find the "${r}" edge in the graph.`);e===La?s=u.source:s=u.target,h=i,l=o}return[s,h,l]}function hl(n,t,e){n.prototype[t]=function(r,i,o){let[a,s]=Me(this,t,e,r,i,o);return a.attributes[s]}}function ll(n,t,e){
n.prototype[t]=function(r,i){let[o]=Me(this,t,e,r,i);return o.attributes}}function cl(n,t,e){n.prototype[t]=function(r,i,o){let[a,s]=Me(this,t,e,r,i,o);return a.attributes.hasOwnProperty(s)}}function dl(n,t,e){
n.prototype[t]=function(r,i,o,a){let[s,u,h]=Me(this,t,e,r,i,o,a);return s.attributes[u]=h,this.emit("nodeAttributesUpdated",{key:s.key,type:"set",attributes:s.attributes,name:u}),this}}function fl(n,t,e){
n.prototype[t]=function(r,i,o,a){let[s,u,h]=Me(this,t,e,r,i,o,a);if(typeof h!="function")throw new N(`Graph.${t}: updater should be a function.`);let l=s.attributes,c=h(l[u]);return l[u]=c,this.emit("\
nodeAttributesUpdated",{key:s.key,type:"set",attributes:s.attributes,name:u}),this}}function gl(n,t,e){n.prototype[t]=function(r,i,o){let[a,s]=Me(this,t,e,r,i,o);return delete a.attributes[s],this.emit(
"nodeAttributesUpdated",{key:a.key,type:"remove",attributes:a.attributes,name:s}),this}}function pl(n,t,e){n.prototype[t]=function(r,i,o){let[a,s]=Me(this,t,e,r,i,o);if(!ve(s))throw new N(`Graph.${t}:\
 provided attributes are not a plain object.`);return a.attributes=s,this.emit("nodeAttributesUpdated",{key:a.key,type:"replace",attributes:a.attributes}),this}}function ml(n,t,e){n.prototype[t]=function(r,i,o){
let[a,s]=Me(this,t,e,r,i,o);if(!ve(s))throw new N(`Graph.${t}: provided attributes are not a plain object.`);return de(a.attributes,s),this.emit("nodeAttributesUpdated",{key:a.key,type:"merge",attributes:a.
attributes,data:s}),this}}function vl(n,t,e){n.prototype[t]=function(r,i,o){let[a,s]=Me(this,t,e,r,i,o);if(typeof s!="function")throw new N(`Graph.${t}: provided updater is not a function.`);return a.
attributes=s(a.attributes),this.emit("nodeAttributesUpdated",{key:a.key,type:"update",attributes:a.attributes}),this}}var yl=[{name:n=>`get${n}Attribute`,attacher:hl},{name:n=>`get${n}Attributes`,attacher:ll},
{name:n=>`has${n}Attribute`,attacher:cl},{name:n=>`set${n}Attribute`,attacher:dl},{name:n=>`update${n}Attribute`,attacher:fl},{name:n=>`remove${n}Attribute`,attacher:gl},{name:n=>`replace${n}Attribute\
s`,attacher:pl},{name:n=>`merge${n}Attributes`,attacher:ml},{name:n=>`update${n}Attributes`,attacher:vl}];function bl(n){yl.forEach(function({name:t,attacher:e}){e(n,t("Node"),Ca),e(n,t("Source"),La),
e(n,t("Target"),ul),e(n,t("Opposite"),Aa)})}function wl(n,t,e){n.prototype[t]=function(r,i){let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of e\
dges in your ${this.type} graph.`);if(arguments.length>2){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cann\
ot infer the one you want information about.`);let a=""+r,s=""+i;if(i=arguments[2],o=Re(this,a,s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!==
"mixed")throw new q(`Graph.${t}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(
r),!o)throw new F(`Graph.${t}: could not find the "${r}" edge in the graph.`)}return o.attributes[i]}}function El(n,t,e){n.prototype[t]=function(r){let i;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.
type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type} graph.`);if(arguments.length>1){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking \
about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`);let o=""+r,a=""+arguments[1];if(i=Re(this,o,a,e),!i)throw new F(`Graph.${t}: could not find an ed\
ge for the given path ("${o}" - "${a}").`)}else{if(e!=="mixed")throw new q(`Graph.${t}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key co\
uld have the other type.`);if(r=""+r,i=this._edges.get(r),!i)throw new F(`Graph.${t}: could not find the "${r}" edge in the graph.`)}return i.attributes}}function _l(n,t,e){n.prototype[t]=function(r,i){
let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type} graph.`);if(arguments.length>2){if(this.multi)throw new q(`Graph.${t}\
: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`);let a=""+r,s=""+i;if(i=arguments[2],o=Re(this,a,
s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!=="mixed")throw new q(`Graph.${t}: calling this method with only a key (vs. a source and targe\
t) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(r),!o)throw new F(`Graph.${t}: could not find the "${r}" edge in the graph.`)}return o.attributes.
hasOwnProperty(i)}}function Tl(n,t,e){n.prototype[t]=function(r,i,o){let a;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type}\
 graph.`);if(arguments.length>3){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want\
 information about.`);let s=""+r,u=""+i;if(i=arguments[2],o=arguments[3],a=Re(this,s,u,e),!a)throw new F(`Graph.${t}: could not find an edge for the given path ("${s}" - "${u}").`)}else{if(e!=="mixed")
throw new q(`Graph.${t}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,a=this._edges.get(r),!a)throw new F(
`Graph.${t}: could not find the "${r}" edge in the graph.`)}return a.attributes[i]=o,this.emit("edgeAttributesUpdated",{key:a.key,type:"set",attributes:a.attributes,name:i}),this}}function Sl(n,t,e){n.
prototype[t]=function(r,i,o){let a;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type} graph.`);if(arguments.length>3){if(this.
multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`);let s=""+r,u=""+i;if(i=
arguments[2],o=arguments[3],a=Re(this,s,u,e),!a)throw new F(`Graph.${t}: could not find an edge for the given path ("${s}" - "${u}").`)}else{if(e!=="mixed")throw new q(`Graph.${t}: calling this method\
 with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,a=this._edges.get(r),!a)throw new F(`Graph.${t}: could not find the "${r}\
" edge in the graph.`)}if(typeof o!="function")throw new N(`Graph.${t}: updater should be a function.`);return a.attributes[i]=o(a.attributes[i]),this.emit("edgeAttributesUpdated",{key:a.key,type:"set",
attributes:a.attributes,name:i}),this}}function kl(n,t,e){n.prototype[t]=function(r,i){let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges \
in your ${this.type} graph.`);if(arguments.length>2){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot in\
fer the one you want information about.`);let a=""+r,s=""+i;if(i=arguments[2],o=Re(this,a,s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!=="m\
ixed")throw new q(`Graph.${t}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(r),
!o)throw new F(`Graph.${t}: could not find the "${r}" edge in the graph.`)}return delete o.attributes[i],this.emit("edgeAttributesUpdated",{key:o.key,type:"remove",attributes:o.attributes,name:i}),this}}
function Rl(n,t,e){n.prototype[t]=function(r,i){let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type} graph.`);if(arguments.
length>2){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`);let a=""+
r,s=""+i;if(i=arguments[2],o=Re(this,a,s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!=="mixed")throw new q(`Graph.${t}: calling this method \
with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(r),!o)throw new F(`Graph.${t}: could not find the "${r}\
" edge in the graph.`)}if(!ve(i))throw new N(`Graph.${t}: provided attributes are not a plain object.`);return o.attributes=i,this.emit("edgeAttributesUpdated",{key:o.key,type:"replace",attributes:o.attributes}),
this}}function xl(n,t,e){n.prototype[t]=function(r,i){let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.type} graph.`);if(arguments.
length>2){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`);let a=""+
r,s=""+i;if(i=arguments[2],o=Re(this,a,s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!=="mixed")throw new q(`Graph.${t}: calling this method \
with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(r),!o)throw new F(`Graph.${t}: could not find the "${r}\
" edge in the graph.`)}if(!ve(i))throw new N(`Graph.${t}: provided attributes are not a plain object.`);return de(o.attributes,i),this.emit("edgeAttributesUpdated",{key:o.key,type:"merge",attributes:o.
attributes,data:i}),this}}function Cl(n,t,e){n.prototype[t]=function(r,i){let o;if(this.type!=="mixed"&&e!=="mixed"&&e!==this.type)throw new q(`Graph.${t}: cannot find this type of edges in your ${this.
type} graph.`);if(arguments.length>2){if(this.multi)throw new q(`Graph.${t}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you\
 want information about.`);let a=""+r,s=""+i;if(i=arguments[2],o=Re(this,a,s,e),!o)throw new F(`Graph.${t}: could not find an edge for the given path ("${a}" - "${s}").`)}else{if(e!=="mixed")throw new q(
`Graph.${t}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`);if(r=""+r,o=this._edges.get(r),!o)throw new F(`G\
raph.${t}: could not find the "${r}" edge in the graph.`)}if(typeof i!="function")throw new N(`Graph.${t}: provided updater is not a function.`);return o.attributes=i(o.attributes),this.emit("edgeAttr\
ibutesUpdated",{key:o.key,type:"update",attributes:o.attributes}),this}}var Ll=[{name:n=>`get${n}Attribute`,attacher:wl},{name:n=>`get${n}Attributes`,attacher:El},{name:n=>`has${n}Attribute`,attacher:_l},
{name:n=>`set${n}Attribute`,attacher:Tl},{name:n=>`update${n}Attribute`,attacher:Sl},{name:n=>`remove${n}Attribute`,attacher:kl},{name:n=>`replace${n}Attributes`,attacher:Rl},{name:n=>`merge${n}Attrib\
utes`,attacher:xl},{name:n=>`update${n}Attributes`,attacher:Cl}];function Al(n){Ll.forEach(function({name:t,attacher:e}){e(n,t("Edge"),"mixed"),e(n,t("DirectedEdge"),"directed"),e(n,t("UndirectedEdge"),
"undirected")})}var Dl=[{name:"edges",type:"mixed"},{name:"inEdges",type:"directed",direction:"in"},{name:"outEdges",type:"directed",direction:"out"},{name:"inboundEdges",type:"mixed",direction:"in"},
{name:"outboundEdges",type:"mixed",direction:"out"},{name:"directedEdges",type:"directed"},{name:"undirectedEdges",type:"undirected"}];function Pl(n,t,e,r){let i=!1;for(let o in t){if(o===r)continue;let a=t[o];
if(i=e(a.key,a.attributes,a.source.key,a.target.key,a.source.attributes,a.target.attributes,a.undirected),n&&i)return a.key}}function Gl(n,t,e,r){let i,o,a,s=!1;for(let u in t)if(u!==r){i=t[u];do{if(o=
i.source,a=i.target,s=e(i.key,i.attributes,o.key,a.key,o.attributes,a.attributes,i.undirected),n&&s)return i.key;i=i.next}while(i!==void 0)}}function Hn(n,t){let e=Object.keys(n),r=e.length,i,o=0;return{
[Symbol.iterator](){return this},next(){do if(i)i=i.next;else{if(o>=r)return{done:!0};let a=e[o++];if(a===t){i=void 0;continue}i=n[a]}while(!i);return{done:!1,value:{edge:i.key,attributes:i.attributes,
source:i.source.key,target:i.target.key,sourceAttributes:i.source.attributes,targetAttributes:i.target.attributes,undirected:i.undirected}}}}}function Fl(n,t,e,r){let i=t[e];if(!i)return;let o=i.source,
a=i.target;if(r(i.key,i.attributes,o.key,a.key,o.attributes,a.attributes,i.undirected)&&n)return i.key}function Ol(n,t,e,r){let i=t[e];if(!i)return;let o=!1;do{if(o=r(i.key,i.attributes,i.source.key,i.
target.key,i.source.attributes,i.target.attributes,i.undirected),n&&o)return i.key;i=i.next}while(i!==void 0)}function Mn(n,t){let e=n[t];if(e.next!==void 0)return{[Symbol.iterator](){return this},next(){
if(!e)return{done:!0};let i={edge:e.key,attributes:e.attributes,source:e.source.key,target:e.target.key,sourceAttributes:e.source.attributes,targetAttributes:e.target.attributes,undirected:e.undirected};
return e=e.next,{done:!1,value:i}}};let r=!1;return{[Symbol.iterator](){return this},next(){return r===!0?{done:!0}:(r=!0,{done:!1,value:{edge:e.key,attributes:e.attributes,source:e.source.key,target:e.
target.key,sourceAttributes:e.source.attributes,targetAttributes:e.target.attributes,undirected:e.undirected}})}}}function Nl(n,t){if(n.size===0)return[];if(t==="mixed"||t===n.type)return Array.from(n.
_edges.keys());let e=t==="undirected"?n.undirectedSize:n.directedSize,r=new Array(e),i=t==="undirected",o=n._edges.values(),a=0,s,u;for(;s=o.next(),s.done!==!0;)u=s.value,u.undirected===i&&(r[a++]=u.key);
return r}function Da(n,t,e,r){if(t.size===0)return;let i=e!=="mixed"&&e!==t.type,o=e==="undirected",a,s,u=!1,h=t._edges.values();for(;a=h.next(),a.done!==!0;){if(s=a.value,i&&s.undirected!==o)continue;
let{key:l,attributes:c,source:f,target:p}=s;if(u=r(l,c,f.key,p.key,f.attributes,p.attributes,s.undirected),n&&u)return l}}function Il(n,t){if(n.size===0)return xt();let e=t!=="mixed"&&t!==n.type,r=t===
"undirected",i=n._edges.values();return{[Symbol.iterator](){return this},next(){let o,a;for(;;){if(o=i.next(),o.done)return o;if(a=o.value,!(e&&a.undirected!==r))break}return{value:{edge:a.key,attributes:a.
attributes,source:a.source.key,target:a.target.key,sourceAttributes:a.source.attributes,targetAttributes:a.target.attributes,undirected:a.undirected},done:!1}}}}function Bn(n,t,e,r,i,o){let a=t?Gl:Pl,
s;if(e!=="undirected"&&(r!=="out"&&(s=a(n,i.in,o),n&&s)||r!=="in"&&(s=a(n,i.out,o,r?void 0:i.key),n&&s))||e!=="directed"&&(s=a(n,i.undirected,o),n&&s))return s}function zl(n,t,e,r){let i=[];return Bn(
!1,n,t,e,r,function(o){i.push(o)}),i}function Ul(n,t,e){let r=xt();return n!=="undirected"&&(t!=="out"&&typeof e.in<"u"&&(r=He(r,Hn(e.in))),t!=="in"&&typeof e.out<"u"&&(r=He(r,Hn(e.out,t?void 0:e.key)))),
n!=="directed"&&typeof e.undirected<"u"&&(r=He(r,Hn(e.undirected))),r}function jn(n,t,e,r,i,o,a){let s=e?Ol:Fl,u;if(t!=="undirected"&&(typeof i.in<"u"&&r!=="out"&&(u=s(n,i.in,o,a),n&&u)||typeof i.out<
"u"&&r!=="in"&&(r||i.key!==o)&&(u=s(n,i.out,o,a),n&&u))||t!=="directed"&&typeof i.undirected<"u"&&(u=s(n,i.undirected,o,a),n&&u))return u}function $l(n,t,e,r,i){let o=[];return jn(!1,n,t,e,r,i,function(a){
o.push(a)}),o}function ql(n,t,e,r){let i=xt();return n!=="undirected"&&(typeof e.in<"u"&&t!=="out"&&r in e.in&&(i=He(i,Mn(e.in,r))),typeof e.out<"u"&&t!=="in"&&r in e.out&&(t||e.key!==r)&&(i=He(i,Mn(e.
out,r)))),n!=="directed"&&typeof e.undirected<"u"&&r in e.undirected&&(i=He(i,Mn(e.undirected,r))),i}function Hl(n,t){let{name:e,type:r,direction:i}=t;n.prototype[e]=function(o,a){if(r!=="mixed"&&this.
type!=="mixed"&&r!==this.type)return[];if(!arguments.length)return Nl(this,r);if(arguments.length===1){o=""+o;let s=this._nodes.get(o);if(typeof s>"u")throw new F(`Graph.${e}: could not find the "${o}\
" node in the graph.`);return zl(this.multi,r==="mixed"?this.type:r,i,s)}if(arguments.length===2){o=""+o,a=""+a;let s=this._nodes.get(o);if(!s)throw new F(`Graph.${e}:  could not find the "${o}" sourc\
e node in the graph.`);if(!this._nodes.has(a))throw new F(`Graph.${e}:  could not find the "${a}" target node in the graph.`);return $l(r,this.multi,i,s,a)}throw new N(`Graph.${e}: too many arguments \
(expecting 0, 1 or 2 and got ${arguments.length}).`)}}function Ml(n,t){let{name:e,type:r,direction:i}=t,o="forEach"+e[0].toUpperCase()+e.slice(1,-1);n.prototype[o]=function(h,l,c){if(!(r!=="mixed"&&this.
type!=="mixed"&&r!==this.type)){if(arguments.length===1)return c=h,Da(!1,this,r,c);if(arguments.length===2){h=""+h,c=l;let f=this._nodes.get(h);if(typeof f>"u")throw new F(`Graph.${o}: could not find \
the "${h}" node in the graph.`);return Bn(!1,this.multi,r==="mixed"?this.type:r,i,f,c)}if(arguments.length===3){h=""+h,l=""+l;let f=this._nodes.get(h);if(!f)throw new F(`Graph.${o}:  could not find th\
e "${h}" source node in the graph.`);if(!this._nodes.has(l))throw new F(`Graph.${o}:  could not find the "${l}" target node in the graph.`);return jn(!1,r,this.multi,i,f,l,c)}throw new N(`Graph.${o}: \
too many arguments (expecting 1, 2 or 3 and got ${arguments.length}).`)}};let a="map"+e[0].toUpperCase()+e.slice(1);n.prototype[a]=function(){let h=Array.prototype.slice.call(arguments),l=h.pop(),c;if(h.
length===0){let f=0;r!=="directed"&&(f+=this.undirectedSize),r!=="undirected"&&(f+=this.directedSize),c=new Array(f);let p=0;h.push((b,R,k,x,E,y,T)=>{c[p++]=l(b,R,k,x,E,y,T)})}else c=[],h.push((f,p,b,R,k,x,E)=>{
c.push(l(f,p,b,R,k,x,E))});return this[o].apply(this,h),c};let s="filter"+e[0].toUpperCase()+e.slice(1);n.prototype[s]=function(){let h=Array.prototype.slice.call(arguments),l=h.pop(),c=[];return h.push(
(f,p,b,R,k,x,E)=>{l(f,p,b,R,k,x,E)&&c.push(f)}),this[o].apply(this,h),c};let u="reduce"+e[0].toUpperCase()+e.slice(1);n.prototype[u]=function(){let h=Array.prototype.slice.call(arguments);if(h.length<
2||h.length>4)throw new N(`Graph.${u}: invalid number of arguments (expecting 2, 3 or 4 and got ${h.length}).`);if(typeof h[h.length-1]=="function"&&typeof h[h.length-2]!="function")throw new N(`Graph\
.${u}: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from the first iteration, as you could with a simple array.`);
let l,c;h.length===2?(l=h[0],c=h[1],h=[]):h.length===3?(l=h[1],c=h[2],h=[h[0]]):h.length===4&&(l=h[2],c=h[3],h=[h[0],h[1]]);let f=c;return h.push((p,b,R,k,x,E,y)=>{f=l(f,p,b,R,k,x,E,y)}),this[o].apply(
this,h),f}}function Bl(n,t){let{name:e,type:r,direction:i}=t,o="find"+e[0].toUpperCase()+e.slice(1,-1);n.prototype[o]=function(u,h,l){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)return!1;if(arguments.
length===1)return l=u,Da(!0,this,r,l);if(arguments.length===2){u=""+u,l=h;let c=this._nodes.get(u);if(typeof c>"u")throw new F(`Graph.${o}: could not find the "${u}" node in the graph.`);return Bn(!0,
this.multi,r==="mixed"?this.type:r,i,c,l)}if(arguments.length===3){u=""+u,h=""+h;let c=this._nodes.get(u);if(!c)throw new F(`Graph.${o}:  could not find the "${u}" source node in the graph.`);if(!this.
_nodes.has(h))throw new F(`Graph.${o}:  could not find the "${h}" target node in the graph.`);return jn(!0,r,this.multi,i,c,h,l)}throw new N(`Graph.${o}: too many arguments (expecting 1, 2 or 3 and go\
t ${arguments.length}).`)};let a="some"+e[0].toUpperCase()+e.slice(1,-1);n.prototype[a]=function(){let u=Array.prototype.slice.call(arguments),h=u.pop();return u.push((c,f,p,b,R,k,x)=>h(c,f,p,b,R,k,x)),
!!this[o].apply(this,u)};let s="every"+e[0].toUpperCase()+e.slice(1,-1);n.prototype[s]=function(){let u=Array.prototype.slice.call(arguments),h=u.pop();return u.push((c,f,p,b,R,k,x)=>!h(c,f,p,b,R,k,x)),
!this[o].apply(this,u)}}function jl(n,t){let{name:e,type:r,direction:i}=t,o=e.slice(0,-1)+"Entries";n.prototype[o]=function(a,s){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)return xt();if(!arguments.
length)return Il(this,r);if(arguments.length===1){a=""+a;let u=this._nodes.get(a);if(!u)throw new F(`Graph.${o}: could not find the "${a}" node in the graph.`);return Ul(r,i,u)}if(arguments.length===2){
a=""+a,s=""+s;let u=this._nodes.get(a);if(!u)throw new F(`Graph.${o}:  could not find the "${a}" source node in the graph.`);if(!this._nodes.has(s))throw new F(`Graph.${o}:  could not find the "${s}" \
target node in the graph.`);return ql(r,i,u,s)}throw new N(`Graph.${o}: too many arguments (expecting 0, 1 or 2 and got ${arguments.length}).`)}}function Wl(n){Dl.forEach(t=>{Hl(n,t),Ml(n,t),Bl(n,t),jl(
n,t)})}var Vl=[{name:"neighbors",type:"mixed"},{name:"inNeighbors",type:"directed",direction:"in"},{name:"outNeighbors",type:"directed",direction:"out"},{name:"inboundNeighbors",type:"mixed",direction:"\
in"},{name:"outboundNeighbors",type:"mixed",direction:"out"},{name:"directedNeighbors",type:"directed"},{name:"undirectedNeighbors",type:"undirected"}];function Mr(){this.A=null,this.B=null}Mr.prototype.
wrap=function(n){this.A===null?this.A=n:this.B===null&&(this.B=n)};Mr.prototype.has=function(n){return this.A!==null&&n in this.A||this.B!==null&&n in this.B};function Bt(n,t,e,r,i){for(let o in r){let a=r[o],
s=a.source,u=a.target,h=s===e?u:s;if(t&&t.has(h.key))continue;let l=i(h.key,h.attributes);if(n&&l)return h.key}}function Wn(n,t,e,r,i){if(t!=="mixed"){if(t==="undirected")return Bt(n,null,r,r.undirected,
i);if(typeof e=="string")return Bt(n,null,r,r[e],i)}let o=new Mr,a;if(t!=="undirected"){if(e!=="out"){if(a=Bt(n,null,r,r.in,i),n&&a)return a;o.wrap(r.in)}if(e!=="in"){if(a=Bt(n,o,r,r.out,i),n&&a)return a;
o.wrap(r.out)}}if(t!=="directed"&&(a=Bt(n,o,r,r.undirected,i),n&&a))return a}function Zl(n,t,e){if(n!=="mixed"){if(n==="undirected")return Object.keys(e.undirected);if(typeof t=="string")return Object.
keys(e[t])}let r=[];return Wn(!1,n,t,e,function(i){r.push(i)}),r}function jt(n,t,e){let r=Object.keys(e),i=r.length,o=0;return{[Symbol.iterator](){return this},next(){let a=null;do{if(o>=i)return n&&n.
wrap(e),{done:!0};let s=e[r[o++]],u=s.source,h=s.target;if(a=u===t?h:u,n&&n.has(a.key)){a=null;continue}}while(a===null);return{done:!1,value:{neighbor:a.key,attributes:a.attributes}}}}}function Ql(n,t,e){
if(n!=="mixed"){if(n==="undirected")return jt(null,e,e.undirected);if(typeof t=="string")return jt(null,e,e[t])}let r=xt(),i=new Mr;return n!=="undirected"&&(t!=="out"&&(r=He(r,jt(i,e,e.in))),t!=="in"&&
(r=He(r,jt(i,e,e.out)))),n!=="directed"&&(r=He(r,jt(i,e,e.undirected))),r}function Kl(n,t){let{name:e,type:r,direction:i}=t;n.prototype[e]=function(o){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)
return[];o=""+o;let a=this._nodes.get(o);if(typeof a>"u")throw new F(`Graph.${e}: could not find the "${o}" node in the graph.`);return Zl(r==="mixed"?this.type:r,i,a)}}function Xl(n,t){let{name:e,type:r,
direction:i}=t,o="forEach"+e[0].toUpperCase()+e.slice(1,-1);n.prototype[o]=function(h,l){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)return;h=""+h;let c=this._nodes.get(h);if(typeof c>"u")throw new F(
`Graph.${o}: could not find the "${h}" node in the graph.`);Wn(!1,r==="mixed"?this.type:r,i,c,l)};let a="map"+e[0].toUpperCase()+e.slice(1);n.prototype[a]=function(h,l){let c=[];return this[o](h,(f,p)=>{
c.push(l(f,p))}),c};let s="filter"+e[0].toUpperCase()+e.slice(1);n.prototype[s]=function(h,l){let c=[];return this[o](h,(f,p)=>{l(f,p)&&c.push(f)}),c};let u="reduce"+e[0].toUpperCase()+e.slice(1);n.prototype[u]=
function(h,l,c){if(arguments.length<3)throw new N(`Graph.${u}: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from t\
he first iteration, as you could with a simple array.`);let f=c;return this[o](h,(p,b)=>{f=l(f,p,b)}),f}}function Yl(n,t){let{name:e,type:r,direction:i}=t,o=e[0].toUpperCase()+e.slice(1,-1),a="find"+o;
n.prototype[a]=function(h,l){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)return;h=""+h;let c=this._nodes.get(h);if(typeof c>"u")throw new F(`Graph.${a}: could not find the "${h}" node in the gr\
aph.`);return Wn(!0,r==="mixed"?this.type:r,i,c,l)};let s="some"+o;n.prototype[s]=function(h,l){return!!this[a](h,l)};let u="every"+o;n.prototype[u]=function(h,l){return!this[a](h,(f,p)=>!l(f,p))}}function Jl(n,t){
let{name:e,type:r,direction:i}=t,o=e.slice(0,-1)+"Entries";n.prototype[o]=function(a){if(r!=="mixed"&&this.type!=="mixed"&&r!==this.type)return xt();a=""+a;let s=this._nodes.get(a);if(typeof s>"u")throw new F(
`Graph.${o}: could not find the "${a}" node in the graph.`);return Ql(r==="mixed"?this.type:r,i,s)}}function ec(n){Vl.forEach(t=>{Kl(n,t),Xl(n,t),Yl(n,t),Jl(n,t)})}function Ir(n,t,e,r,i){let o=r._nodes.
values(),a=r.type,s,u,h,l,c,f,p;for(;s=o.next(),s.done!==!0;){let b=!1;if(u=s.value,a!=="undirected"){l=u.out;for(h in l){c=l[h];do{if(f=c.target,b=!0,p=i(u.key,f.key,u.attributes,f.attributes,c.key,c.
attributes,c.undirected),n&&p)return c;c=c.next}while(c)}}if(a!=="directed"){l=u.undirected;for(h in l)if(!(t&&u.key>h)){c=l[h];do{if(f=c.target,f.key!==h&&(f=c.source),b=!0,p=i(u.key,f.key,u.attributes,
f.attributes,c.key,c.attributes,c.undirected),n&&p)return c;c=c.next}while(c)}}if(e&&!b&&(p=i(u.key,null,u.attributes,null,null,null,null),n&&p))return null}}function tc(n,t){let e={key:n};return Sa(t.
attributes)||(e.attributes=de({},t.attributes)),e}function rc(n,t,e){let r={key:t,source:e.source.key,target:e.target.key};return Sa(e.attributes)||(r.attributes=de({},e.attributes)),n==="mixed"&&e.undirected&&
(r.undirected=!0),r}function nc(n){if(!ve(n))throw new N('Graph.import: invalid serialized node. A serialized node should be a plain object with at least a "key" property.');if(!("key"in n))throw new N(
"Graph.import: serialized node is missing its key.");if("attributes"in n&&(!ve(n.attributes)||n.attributes===null))throw new N("Graph.import: invalid attributes. Attributes should be a plain object, n\
ull or omitted.")}function ic(n){if(!ve(n))throw new N('Graph.import: invalid serialized edge. A serialized edge should be a plain object with at least a "source" & "target" property.');if(!("source"in
n))throw new N("Graph.import: serialized edge is missing its source.");if(!("target"in n))throw new N("Graph.import: serialized edge is missing its target.");if("attributes"in n&&(!ve(n.attributes)||n.
attributes===null))throw new N("Graph.import: invalid attributes. Attributes should be a plain object, null or omitted.");if("undirected"in n&&typeof n.undirected!="boolean")throw new N("Graph.import:\
 invalid undirectedness information. Undirected should be boolean or omitted.")}var oc=sl(),ac=new Set(["directed","undirected","mixed"]),Ea=new Set(["domain","_events","_eventsCount","_maxListeners"]),
sc=[{name:n=>`${n}Edge`,generateKey:!0},{name:n=>`${n}DirectedEdge`,generateKey:!0,type:"directed"},{name:n=>`${n}UndirectedEdge`,generateKey:!0,type:"undirected"},{name:n=>`${n}EdgeWithKey`},{name:n=>`${n}\
DirectedEdgeWithKey`,type:"directed"},{name:n=>`${n}UndirectedEdgeWithKey`,type:"undirected"}],uc={allowSelfLoops:!0,multi:!1,type:"mixed"};function hc(n,t,e){if(e&&!ve(e))throw new N(`Graph.addNode: \
invalid attributes. Expecting an object but got "${e}"`);if(t=""+t,e=e||{},n._nodes.has(t))throw new q(`Graph.addNode: the "${t}" node already exist in the graph.`);let r=new n.NodeDataClass(t,e);return n.
_nodes.set(t,r),n.emit("nodeAdded",{key:t,attributes:e}),r}function _a(n,t,e){let r=new n.NodeDataClass(t,e);return n._nodes.set(t,r),n.emit("nodeAdded",{key:t,attributes:e}),r}function Pa(n,t,e,r,i,o,a,s){
if(!r&&n.type==="undirected")throw new q(`Graph.${t}: you cannot add a directed edge to an undirected graph. Use the #.addEdge or #.addUndirectedEdge instead.`);if(r&&n.type==="directed")throw new q(`\
Graph.${t}: you cannot add an undirected edge to a directed graph. Use the #.addEdge or #.addDirectedEdge instead.`);if(s&&!ve(s))throw new N(`Graph.${t}: invalid attributes. Expecting an object but g\
ot "${s}"`);if(o=""+o,a=""+a,s=s||{},!n.allowSelfLoops&&o===a)throw new q(`Graph.${t}: source & target are the same ("${o}"), thus creating a loop explicitly forbidden by this graph 'allowSelfLoops' o\
ption set to false.`);let u=n._nodes.get(o),h=n._nodes.get(a);if(!u)throw new F(`Graph.${t}: source node "${o}" not found.`);if(!h)throw new F(`Graph.${t}: target node "${a}" not found.`);let l={key:null,
undirected:r,source:o,target:a,attributes:s};if(e)i=n._edgeKeyGenerator();else if(i=""+i,n._edges.has(i))throw new q(`Graph.${t}: the "${i}" edge already exists in the graph.`);if(!n.multi&&(r?typeof u.
undirected[a]<"u":typeof u.out[a]<"u"))throw new q(`Graph.${t}: an edge linking "${o}" to "${a}" already exists. If you really want to add multiple edges linking those nodes, you should create a multi\
 graph by using the 'multi' option.`);let c=new Ct(r,i,u,h,s);n._edges.set(i,c);let f=o===a;return r?(u.undirectedDegree++,h.undirectedDegree++,f&&(u.undirectedLoops++,n._undirectedSelfLoopCount++)):(u.
outDegree++,h.inDegree++,f&&(u.directedLoops++,n._directedSelfLoopCount++)),n.multi?c.attachMulti():c.attach(),r?n._undirectedSize++:n._directedSize++,l.key=i,n.emit("edgeAdded",l),i}function lc(n,t,e,r,i,o,a,s,u){
if(!r&&n.type==="undirected")throw new q(`Graph.${t}: you cannot merge/update a directed edge to an undirected graph. Use the #.mergeEdge/#.updateEdge or #.addUndirectedEdge instead.`);if(r&&n.type===
"directed")throw new q(`Graph.${t}: you cannot merge/update an undirected edge to a directed graph. Use the #.mergeEdge/#.updateEdge or #.addDirectedEdge instead.`);if(s){if(u){if(typeof s!="function")
throw new N(`Graph.${t}: invalid updater function. Expecting a function but got "${s}"`)}else if(!ve(s))throw new N(`Graph.${t}: invalid attributes. Expecting an object but got "${s}"`)}o=""+o,a=""+a;
let h;if(u&&(h=s,s=void 0),!n.allowSelfLoops&&o===a)throw new q(`Graph.${t}: source & target are the same ("${o}"), thus creating a loop explicitly forbidden by this graph 'allowSelfLoops' option set \
to false.`);let l=n._nodes.get(o),c=n._nodes.get(a),f,p;if(!e&&(f=n._edges.get(i),f)){if((f.source.key!==o||f.target.key!==a)&&(!r||f.source.key!==a||f.target.key!==o))throw new q(`Graph.${t}: inconsi\
stency detected when attempting to merge the "${i}" edge with "${o}" source & "${a}" target vs. ("${f.source.key}", "${f.target.key}").`);p=f}if(!p&&!n.multi&&l&&(p=r?l.undirected[a]:l.out[a]),p){let E=[
p.key,!1,!1,!1];if(u?!h:!s)return E;if(u){let y=p.attributes;p.attributes=h(y),n.emit("edgeAttributesUpdated",{type:"replace",key:p.key,attributes:p.attributes})}else de(p.attributes,s),n.emit("edgeAt\
tributesUpdated",{type:"merge",key:p.key,attributes:p.attributes,data:s});return E}s=s||{},u&&h&&(s=h(s));let b={key:null,undirected:r,source:o,target:a,attributes:s};if(e)i=n._edgeKeyGenerator();else if(i=
""+i,n._edges.has(i))throw new q(`Graph.${t}: the "${i}" edge already exists in the graph.`);let R=!1,k=!1;l||(l=_a(n,o,{}),R=!0,o===a&&(c=l,k=!0)),c||(c=_a(n,a,{}),k=!0),f=new Ct(r,i,l,c,s),n._edges.
set(i,f);let x=o===a;return r?(l.undirectedDegree++,c.undirectedDegree++,x&&(l.undirectedLoops++,n._undirectedSelfLoopCount++)):(l.outDegree++,c.inDegree++,x&&(l.directedLoops++,n._directedSelfLoopCount++)),
n.multi?f.attachMulti():f.attach(),r?n._undirectedSize++:n._directedSize++,b.key=i,n.emit("edgeAdded",b),[i,!0,R,k]}function Rt(n,t){n._edges.delete(t.key);let{source:e,target:r,attributes:i}=t,o=t.undirected,
a=e===r;o?(e.undirectedDegree--,r.undirectedDegree--,a&&(e.undirectedLoops--,n._undirectedSelfLoopCount--)):(e.outDegree--,r.inDegree--,a&&(e.directedLoops--,n._directedSelfLoopCount--)),n.multi?t.detachMulti():
t.detach(),o?n._undirectedSize--:n._directedSize--,n.emit("edgeDropped",{key:t.key,attributes:i,source:e.key,target:r.key,undirected:o})}var ne=class n extends Ta.EventEmitter{constructor(t){if(super(),
t=de({},uc,t),typeof t.multi!="boolean")throw new N(`Graph.constructor: invalid 'multi' option. Expecting a boolean but got "${t.multi}".`);if(!ac.has(t.type))throw new N(`Graph.constructor: invalid '\
type' option. Should be one of "mixed", "directed" or "undirected" but got "${t.type}".`);if(typeof t.allowSelfLoops!="boolean")throw new N(`Graph.constructor: invalid 'allowSelfLoops' option. Expecti\
ng a boolean but got "${t.allowSelfLoops}".`);let e=t.type==="mixed"?ka:t.type==="directed"?Ra:xa;ke(this,"NodeDataClass",e);let r="geid_"+oc()+"_",i=0,o=()=>{let a;do a=r+i++;while(this._edges.has(a));
return a};ke(this,"_attributes",{}),ke(this,"_nodes",new Map),ke(this,"_edges",new Map),ke(this,"_directedSize",0),ke(this,"_undirectedSize",0),ke(this,"_directedSelfLoopCount",0),ke(this,"_undirected\
SelfLoopCount",0),ke(this,"_edgeKeyGenerator",o),ke(this,"_options",t),Ea.forEach(a=>ke(this,a,this[a])),De(this,"order",()=>this._nodes.size),De(this,"size",()=>this._edges.size),De(this,"directedSiz\
e",()=>this._directedSize),De(this,"undirectedSize",()=>this._undirectedSize),De(this,"selfLoopCount",()=>this._directedSelfLoopCount+this._undirectedSelfLoopCount),De(this,"directedSelfLoopCount",()=>this.
_directedSelfLoopCount),De(this,"undirectedSelfLoopCount",()=>this._undirectedSelfLoopCount),De(this,"multi",this._options.multi),De(this,"type",this._options.type),De(this,"allowSelfLoops",this._options.
allowSelfLoops),De(this,"implementation",()=>"graphology")}_resetInstanceCounters(){this._directedSize=0,this._undirectedSize=0,this._directedSelfLoopCount=0,this._undirectedSelfLoopCount=0}hasNode(t){
return this._nodes.has(""+t)}hasDirectedEdge(t,e){if(this.type==="undirected")return!1;if(arguments.length===1){let r=""+t,i=this._edges.get(r);return!!i&&!i.undirected}else if(arguments.length===2){t=
""+t,e=""+e;let r=this._nodes.get(t);return r?r.out.hasOwnProperty(e):!1}throw new N(`Graph.hasDirectedEdge: invalid arity (${arguments.length}, instead of 1 or 2). You can either ask for an edge id o\
r for the existence of an edge between a source & a target.`)}hasUndirectedEdge(t,e){if(this.type==="directed")return!1;if(arguments.length===1){let r=""+t,i=this._edges.get(r);return!!i&&i.undirected}else if(arguments.
length===2){t=""+t,e=""+e;let r=this._nodes.get(t);return r?r.undirected.hasOwnProperty(e):!1}throw new N(`Graph.hasDirectedEdge: invalid arity (${arguments.length}, instead of 1 or 2). You can either\
 ask for an edge id or for the existence of an edge between a source & a target.`)}hasEdge(t,e){if(arguments.length===1){let r=""+t;return this._edges.has(r)}else if(arguments.length===2){t=""+t,e=""+
e;let r=this._nodes.get(t);return r?typeof r.out<"u"&&r.out.hasOwnProperty(e)||typeof r.undirected<"u"&&r.undirected.hasOwnProperty(e):!1}throw new N(`Graph.hasEdge: invalid arity (${arguments.length}\
, instead of 1 or 2). You can either ask for an edge id or for the existence of an edge between a source & a target.`)}directedEdge(t,e){if(this.type==="undirected")return;if(t=""+t,e=""+e,this.multi)
throw new q("Graph.directedEdge: this method is irrelevant with multigraphs since there might be multiple edges between source & target. See #.directedEdges instead.");let r=this._nodes.get(t);if(!r)throw new F(
`Graph.directedEdge: could not find the "${t}" source node in the graph.`);if(!this._nodes.has(e))throw new F(`Graph.directedEdge: could not find the "${e}" target node in the graph.`);let i=r.out&&r.
out[e]||void 0;if(i)return i.key}undirectedEdge(t,e){if(this.type==="directed")return;if(t=""+t,e=""+e,this.multi)throw new q("Graph.undirectedEdge: this method is irrelevant with multigraphs since th\
ere might be multiple edges between source & target. See #.undirectedEdges instead.");let r=this._nodes.get(t);if(!r)throw new F(`Graph.undirectedEdge: could not find the "${t}" source node in the gra\
ph.`);if(!this._nodes.has(e))throw new F(`Graph.undirectedEdge: could not find the "${e}" target node in the graph.`);let i=r.undirected&&r.undirected[e]||void 0;if(i)return i.key}edge(t,e){if(this.multi)
throw new q("Graph.edge: this method is irrelevant with multigraphs since there might be multiple edges between source & target. See #.edges instead.");t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(
`Graph.edge: could not find the "${t}" source node in the graph.`);if(!this._nodes.has(e))throw new F(`Graph.edge: could not find the "${e}" target node in the graph.`);let i=r.out&&r.out[e]||r.undirected&&
r.undirected[e]||void 0;if(i)return i.key}areDirectedNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areDirectedNeighbors: could not find the "${t}" node in the graph.`);
return this.type==="undirected"?!1:e in r.in||e in r.out}areOutNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areOutNeighbors: could not find the "${t}" node in the gra\
ph.`);return this.type==="undirected"?!1:e in r.out}areInNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areInNeighbors: could not find the "${t}" node in the graph.`);return this.
type==="undirected"?!1:e in r.in}areUndirectedNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areUndirectedNeighbors: could not find the "${t}" node in the graph.`);return this.
type==="directed"?!1:e in r.undirected}areNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areNeighbors: could not find the "${t}" node in the graph.`);return this.type!==
"undirected"&&(e in r.in||e in r.out)||this.type!=="directed"&&e in r.undirected}areInboundNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(`Graph.areInboundNeighbors: could not\
 find the "${t}" node in the graph.`);return this.type!=="undirected"&&e in r.in||this.type!=="directed"&&e in r.undirected}areOutboundNeighbors(t,e){t=""+t,e=""+e;let r=this._nodes.get(t);if(!r)throw new F(
`Graph.areOutboundNeighbors: could not find the "${t}" node in the graph.`);return this.type!=="undirected"&&e in r.out||this.type!=="directed"&&e in r.undirected}inDegree(t){t=""+t;let e=this._nodes.
get(t);if(!e)throw new F(`Graph.inDegree: could not find the "${t}" node in the graph.`);return this.type==="undirected"?0:e.inDegree}outDegree(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Gr\
aph.outDegree: could not find the "${t}" node in the graph.`);return this.type==="undirected"?0:e.outDegree}directedDegree(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.directedDegree: c\
ould not find the "${t}" node in the graph.`);return this.type==="undirected"?0:e.inDegree+e.outDegree}undirectedDegree(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.undirectedDegree: co\
uld not find the "${t}" node in the graph.`);return this.type==="directed"?0:e.undirectedDegree}inboundDegree(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.inboundDegree: could not find \
the "${t}" node in the graph.`);let r=0;return this.type!=="directed"&&(r+=e.undirectedDegree),this.type!=="undirected"&&(r+=e.inDegree),r}outboundDegree(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(
`Graph.outboundDegree: could not find the "${t}" node in the graph.`);let r=0;return this.type!=="directed"&&(r+=e.undirectedDegree),this.type!=="undirected"&&(r+=e.outDegree),r}degree(t){t=""+t;let e=this.
_nodes.get(t);if(!e)throw new F(`Graph.degree: could not find the "${t}" node in the graph.`);let r=0;return this.type!=="directed"&&(r+=e.undirectedDegree),this.type!=="undirected"&&(r+=e.inDegree+e.
outDegree),r}inDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.inDegreeWithoutSelfLoops: could not find the "${t}" node in the graph.`);return this.type==="undirecte\
d"?0:e.inDegree-e.directedLoops}outDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.outDegreeWithoutSelfLoops: could not find the "${t}" node in the graph.`);return this.
type==="undirected"?0:e.outDegree-e.directedLoops}directedDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.directedDegreeWithoutSelfLoops: could not find the "${t}" n\
ode in the graph.`);return this.type==="undirected"?0:e.inDegree+e.outDegree-e.directedLoops*2}undirectedDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.undirectedDe\
greeWithoutSelfLoops: could not find the "${t}" node in the graph.`);return this.type==="directed"?0:e.undirectedDegree-e.undirectedLoops*2}inboundDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(
t);if(!e)throw new F(`Graph.inboundDegreeWithoutSelfLoops: could not find the "${t}" node in the graph.`);let r=0,i=0;return this.type!=="directed"&&(r+=e.undirectedDegree,i+=e.undirectedLoops*2),this.
type!=="undirected"&&(r+=e.inDegree,i+=e.directedLoops),r-i}outboundDegreeWithoutSelfLoops(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.outboundDegreeWithoutSelfLoops: could not find th\
e "${t}" node in the graph.`);let r=0,i=0;return this.type!=="directed"&&(r+=e.undirectedDegree,i+=e.undirectedLoops*2),this.type!=="undirected"&&(r+=e.outDegree,i+=e.directedLoops),r-i}degreeWithoutSelfLoops(t){
t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph.degreeWithoutSelfLoops: could not find the "${t}" node in the graph.`);let r=0,i=0;return this.type!=="directed"&&(r+=e.undirectedDegree,i+=e.undirectedLoops*
2),this.type!=="undirected"&&(r+=e.inDegree+e.outDegree,i+=e.directedLoops*2),r-i}source(t){t=""+t;let e=this._edges.get(t);if(!e)throw new F(`Graph.source: could not find the "${t}" edge in the graph\
.`);return e.source.key}target(t){t=""+t;let e=this._edges.get(t);if(!e)throw new F(`Graph.target: could not find the "${t}" edge in the graph.`);return e.target.key}extremities(t){t=""+t;let e=this._edges.
get(t);if(!e)throw new F(`Graph.extremities: could not find the "${t}" edge in the graph.`);return[e.source.key,e.target.key]}opposite(t,e){t=""+t,e=""+e;let r=this._edges.get(e);if(!r)throw new F(`Gr\
aph.opposite: could not find the "${e}" edge in the graph.`);let i=r.source.key,o=r.target.key;if(t===i)return o;if(t===o)return i;throw new F(`Graph.opposite: the "${t}" node is not attached to the "${e}\
" edge (${i}, ${o}).`)}hasExtremity(t,e){t=""+t,e=""+e;let r=this._edges.get(t);if(!r)throw new F(`Graph.hasExtremity: could not find the "${t}" edge in the graph.`);return r.source.key===e||r.target.
key===e}isUndirected(t){t=""+t;let e=this._edges.get(t);if(!e)throw new F(`Graph.isUndirected: could not find the "${t}" edge in the graph.`);return e.undirected}isDirected(t){t=""+t;let e=this._edges.
get(t);if(!e)throw new F(`Graph.isDirected: could not find the "${t}" edge in the graph.`);return!e.undirected}isSelfLoop(t){t=""+t;let e=this._edges.get(t);if(!e)throw new F(`Graph.isSelfLoop: could \
not find the "${t}" edge in the graph.`);return e.source===e.target}addNode(t,e){return hc(this,t,e).key}mergeNode(t,e){if(e&&!ve(e))throw new N(`Graph.mergeNode: invalid attributes. Expecting an obje\
ct but got "${e}"`);t=""+t,e=e||{};let r=this._nodes.get(t);return r?(e&&(de(r.attributes,e),this.emit("nodeAttributesUpdated",{type:"merge",key:t,attributes:r.attributes,data:e})),[t,!1]):(r=new this.
NodeDataClass(t,e),this._nodes.set(t,r),this.emit("nodeAdded",{key:t,attributes:e}),[t,!0])}updateNode(t,e){if(e&&typeof e!="function")throw new N(`Graph.updateNode: invalid updater function. Expectin\
g a function but got "${e}"`);t=""+t;let r=this._nodes.get(t);if(r){if(e){let o=r.attributes;r.attributes=e(o),this.emit("nodeAttributesUpdated",{type:"replace",key:t,attributes:r.attributes})}return[
t,!1]}let i=e?e({}):{};return r=new this.NodeDataClass(t,i),this._nodes.set(t,r),this.emit("nodeAdded",{key:t,attributes:i}),[t,!0]}dropNode(t){t=""+t;let e=this._nodes.get(t);if(!e)throw new F(`Graph\
.dropNode: could not find the "${t}" node in the graph.`);let r;if(this.type!=="undirected"){for(let i in e.out){r=e.out[i];do Rt(this,r),r=r.next;while(r)}for(let i in e.in){r=e.in[i];do Rt(this,r),r=
r.next;while(r)}}if(this.type!=="directed")for(let i in e.undirected){r=e.undirected[i];do Rt(this,r),r=r.next;while(r)}this._nodes.delete(t),this.emit("nodeDropped",{key:t,attributes:e.attributes})}dropEdge(t){
let e;if(arguments.length>1){let r=""+arguments[0],i=""+arguments[1];if(e=Re(this,r,i,this.type),!e)throw new F(`Graph.dropEdge: could not find the "${r}" -> "${i}" edge in the graph.`)}else if(t=""+t,
e=this._edges.get(t),!e)throw new F(`Graph.dropEdge: could not find the "${t}" edge in the graph.`);return Rt(this,e),this}dropDirectedEdge(t,e){if(arguments.length<2)throw new q("Graph.dropDirectedEd\
ge: it does not make sense to try and drop a directed edge by key. What if the edge with this key is undirected? Use #.dropEdge for this purpose instead.");if(this.multi)throw new q("Graph.dropDirecte\
dEdge: cannot use a {source,target} combo when dropping an edge in a MultiGraph since we cannot infer the one you want to delete as there could be multiple ones.");t=""+t,e=""+e;let r=Re(this,t,e,"dir\
ected");if(!r)throw new F(`Graph.dropDirectedEdge: could not find a "${t}" -> "${e}" edge in the graph.`);return Rt(this,r),this}dropUndirectedEdge(t,e){if(arguments.length<2)throw new q("Graph.dropUn\
directedEdge: it does not make sense to drop a directed edge by key. What if the edge with this key is undirected? Use #.dropEdge for this purpose instead.");if(this.multi)throw new q("Graph.dropUndir\
ectedEdge: cannot use a {source,target} combo when dropping an edge in a MultiGraph since we cannot infer the one you want to delete as there could be multiple ones.");let r=Re(this,t,e,"undirected");
if(!r)throw new F(`Graph.dropUndirectedEdge: could not find a "${t}" -> "${e}" edge in the graph.`);return Rt(this,r),this}clear(){this._edges.clear(),this._nodes.clear(),this._resetInstanceCounters(),
this.emit("cleared")}clearEdges(){let t=this._nodes.values(),e;for(;e=t.next(),e.done!==!0;)e.value.clear();this._edges.clear(),this._resetInstanceCounters(),this.emit("edgesCleared")}getAttribute(t){
return this._attributes[t]}getAttributes(){return this._attributes}hasAttribute(t){return this._attributes.hasOwnProperty(t)}setAttribute(t,e){return this._attributes[t]=e,this.emit("attributesUpdated",
{type:"set",attributes:this._attributes,name:t}),this}updateAttribute(t,e){if(typeof e!="function")throw new N("Graph.updateAttribute: updater should be a function.");let r=this._attributes[t];return this.
_attributes[t]=e(r),this.emit("attributesUpdated",{type:"set",attributes:this._attributes,name:t}),this}removeAttribute(t){return delete this._attributes[t],this.emit("attributesUpdated",{type:"remove",
attributes:this._attributes,name:t}),this}replaceAttributes(t){if(!ve(t))throw new N("Graph.replaceAttributes: provided attributes are not a plain object.");return this._attributes=t,this.emit("attrib\
utesUpdated",{type:"replace",attributes:this._attributes}),this}mergeAttributes(t){if(!ve(t))throw new N("Graph.mergeAttributes: provided attributes are not a plain object.");return de(this._attributes,
t),this.emit("attributesUpdated",{type:"merge",attributes:this._attributes,data:t}),this}updateAttributes(t){if(typeof t!="function")throw new N("Graph.updateAttributes: provided updater is not a func\
tion.");return this._attributes=t(this._attributes),this.emit("attributesUpdated",{type:"update",attributes:this._attributes}),this}updateEachNodeAttributes(t,e){if(typeof t!="function")throw new N("G\
raph.updateEachNodeAttributes: expecting an updater function.");if(e&&!wa(e))throw new N("Graph.updateEachNodeAttributes: invalid hints. Expecting an object having the following shape: {attributes?: [\
string]}");let r=this._nodes.values(),i,o;for(;i=r.next(),i.done!==!0;)o=i.value,o.attributes=t(o.key,o.attributes);this.emit("eachNodeAttributesUpdated",{hints:e||null})}updateEachEdgeAttributes(t,e){
if(typeof t!="function")throw new N("Graph.updateEachEdgeAttributes: expecting an updater function.");if(e&&!wa(e))throw new N("Graph.updateEachEdgeAttributes: invalid hints. Expecting an object havin\
g the following shape: {attributes?: [string]}");let r=this._edges.values(),i,o,a,s;for(;i=r.next(),i.done!==!0;)o=i.value,a=o.source,s=o.target,o.attributes=t(o.key,o.attributes,a.key,s.key,a.attributes,
s.attributes,o.undirected);this.emit("eachEdgeAttributesUpdated",{hints:e||null})}forEachAdjacencyEntry(t){if(typeof t!="function")throw new N("Graph.forEachAdjacencyEntry: expecting a callback.");Ir(
!1,!1,!1,this,t)}forEachAdjacencyEntryWithOrphans(t){if(typeof t!="function")throw new N("Graph.forEachAdjacencyEntryWithOrphans: expecting a callback.");Ir(!1,!1,!0,this,t)}forEachAssymetricAdjacencyEntry(t){
if(typeof t!="function")throw new N("Graph.forEachAssymetricAdjacencyEntry: expecting a callback.");Ir(!1,!0,!1,this,t)}forEachAssymetricAdjacencyEntryWithOrphans(t){if(typeof t!="function")throw new N(
"Graph.forEachAssymetricAdjacencyEntryWithOrphans: expecting a callback.");Ir(!1,!0,!0,this,t)}nodes(){return Array.from(this._nodes.keys())}forEachNode(t){if(typeof t!="function")throw new N("Graph.f\
orEachNode: expecting a callback.");let e=this._nodes.values(),r,i;for(;r=e.next(),r.done!==!0;)i=r.value,t(i.key,i.attributes)}findNode(t){if(typeof t!="function")throw new N("Graph.findNode: expecti\
ng a callback.");let e=this._nodes.values(),r,i;for(;r=e.next(),r.done!==!0;)if(i=r.value,t(i.key,i.attributes))return i.key}mapNodes(t){if(typeof t!="function")throw new N("Graph.mapNode: expecting a\
 callback.");let e=this._nodes.values(),r,i,o=new Array(this.order),a=0;for(;r=e.next(),r.done!==!0;)i=r.value,o[a++]=t(i.key,i.attributes);return o}someNode(t){if(typeof t!="function")throw new N("Gr\
aph.someNode: expecting a callback.");let e=this._nodes.values(),r,i;for(;r=e.next(),r.done!==!0;)if(i=r.value,t(i.key,i.attributes))return!0;return!1}everyNode(t){if(typeof t!="function")throw new N(
"Graph.everyNode: expecting a callback.");let e=this._nodes.values(),r,i;for(;r=e.next(),r.done!==!0;)if(i=r.value,!t(i.key,i.attributes))return!1;return!0}filterNodes(t){if(typeof t!="function")throw new N(
"Graph.filterNodes: expecting a callback.");let e=this._nodes.values(),r,i,o=[];for(;r=e.next(),r.done!==!0;)i=r.value,t(i.key,i.attributes)&&o.push(i.key);return o}reduceNodes(t,e){if(typeof t!="func\
tion")throw new N("Graph.reduceNodes: expecting a callback.");if(arguments.length<2)throw new N("Graph.reduceNodes: missing initial value. You must provide it because the callback takes more than one \
argument and we cannot infer the initial value from the first iteration, as you could with a simple array.");let r=e,i=this._nodes.values(),o,a;for(;o=i.next(),o.done!==!0;)a=o.value,r=t(r,a.key,a.attributes);
return r}nodeEntries(){let t=this._nodes.values();return{[Symbol.iterator](){return this},next(){let e=t.next();if(e.done)return e;let r=e.value;return{value:{node:r.key,attributes:r.attributes},done:!1}}}}export(){
let t=new Array(this._nodes.size),e=0;this._nodes.forEach((i,o)=>{t[e++]=tc(o,i)});let r=new Array(this._edges.size);return e=0,this._edges.forEach((i,o)=>{r[e++]=rc(this.type,o,i)}),{options:{type:this.
type,multi:this.multi,allowSelfLoops:this.allowSelfLoops},attributes:this.getAttributes(),nodes:t,edges:r}}import(t,e=!1){if(t instanceof n)return t.forEachNode((u,h)=>{e?this.mergeNode(u,h):this.addNode(
u,h)}),t.forEachEdge((u,h,l,c,f,p,b)=>{e?b?this.mergeUndirectedEdgeWithKey(u,l,c,h):this.mergeDirectedEdgeWithKey(u,l,c,h):b?this.addUndirectedEdgeWithKey(u,l,c,h):this.addDirectedEdgeWithKey(u,l,c,h)}),
this;if(!ve(t))throw new N("Graph.import: invalid argument. Expecting a serialized graph or, alternatively, a Graph instance.");if(t.attributes){if(!ve(t.attributes))throw new N("Graph.import: invalid\
 attributes. Expecting a plain object.");e?this.mergeAttributes(t.attributes):this.replaceAttributes(t.attributes)}let r,i,o,a,s;if(t.nodes){if(o=t.nodes,!Array.isArray(o))throw new N("Graph.import: i\
nvalid nodes. Expecting an array.");for(r=0,i=o.length;r<i;r++){a=o[r],nc(a);let{key:u,attributes:h}=a;e?this.mergeNode(u,h):this.addNode(u,h)}}if(t.edges){let u=!1;if(this.type==="undirected"&&(u=!0),
o=t.edges,!Array.isArray(o))throw new N("Graph.import: invalid edges. Expecting an array.");for(r=0,i=o.length;r<i;r++){s=o[r],ic(s);let{source:h,target:l,attributes:c,undirected:f=u}=s,p;"key"in s?(p=
e?f?this.mergeUndirectedEdgeWithKey:this.mergeDirectedEdgeWithKey:f?this.addUndirectedEdgeWithKey:this.addDirectedEdgeWithKey,p.call(this,s.key,h,l,c)):(p=e?f?this.mergeUndirectedEdge:this.mergeDirectedEdge:
f?this.addUndirectedEdge:this.addDirectedEdge,p.call(this,h,l,c))}}return this}nullCopy(t){let e=new n(de({},this._options,t));return e.replaceAttributes(de({},this.getAttributes())),e}emptyCopy(t){let e=this.
nullCopy(t);return this._nodes.forEach((r,i)=>{let o=de({},r.attributes);r=new e.NodeDataClass(i,o),e._nodes.set(i,r)}),e}copy(t){if(t=t||{},typeof t.type=="string"&&t.type!==this.type&&t.type!=="mixe\
d")throw new q(`Graph.copy: cannot create an incompatible copy from "${this.type}" type to "${t.type}" because this would mean losing information about the current graph.`);if(typeof t.multi=="boolean"&&
t.multi!==this.multi&&t.multi!==!0)throw new q("Graph.copy: cannot create an incompatible copy by downgrading a multi graph to a simple one because this would mean losing information about the current\
 graph.");if(typeof t.allowSelfLoops=="boolean"&&t.allowSelfLoops!==this.allowSelfLoops&&t.allowSelfLoops!==!0)throw new q("Graph.copy: cannot create an incompatible copy from a graph allowing self lo\
ops to one that does not because this would mean losing information about the current graph.");let e=this.emptyCopy(t),r=this._edges.values(),i,o;for(;i=r.next(),i.done!==!0;)o=i.value,Pa(e,"copy",!1,
o.undirected,o.key,o.source.key,o.target.key,de({},o.attributes));return e}toJSON(){return this.export()}toString(){return"[object Graph]"}inspect(){let t={};this._nodes.forEach((o,a)=>{t[a]=o.attributes});
let e={},r={};this._edges.forEach((o,a)=>{let s=o.undirected?"--":"->",u="",h=o.source.key,l=o.target.key,c;o.undirected&&h>l&&(c=h,h=l,l=c);let f=`(${h})${s}(${l})`;a.startsWith("geid_")?this.multi&&
(typeof r[f]>"u"?r[f]=0:r[f]++,u+=`${r[f]}. `):u+=`[${a}]: `,u+=f,e[u]=o.attributes});let i={};for(let o in this)this.hasOwnProperty(o)&&!Ea.has(o)&&typeof this[o]!="function"&&typeof o!="symbol"&&(i[o]=
this[o]);return i.attributes=this._attributes,i.nodes=t,i.edges=e,ke(i,"constructor",this.constructor),i}};typeof Symbol<"u"&&(ne.prototype[Symbol.for("nodejs.util.inspect.custom")]=ne.prototype.inspect);
sc.forEach(n=>{["add","merge","update"].forEach(t=>{let e=n.name(t),r=t==="add"?Pa:lc;n.generateKey?ne.prototype[e]=function(i,o,a){return r(this,e,!0,(n.type||this.type)==="undirected",null,i,o,a,t===
"update")}:ne.prototype[e]=function(i,o,a,s){return r(this,e,!1,(n.type||this.type)==="undirected",i,o,a,s,t==="update")}})});bl(ne);Al(ne);Wl(ne);ec(ne);var zr=class extends ne{constructor(t){let e=de(
{type:"directed"},t);if("multi"in e&&e.multi!==!1)throw new N("DirectedGraph.from: inconsistent indication that the graph should be multi in given options!");if(e.type!=="directed")throw new N('Direct\
edGraph.from: inconsistent "'+e.type+'" type in given options!');super(e)}},Ur=class extends ne{constructor(t){let e=de({type:"undirected"},t);if("multi"in e&&e.multi!==!1)throw new N("UndirectedGraph\
.from: inconsistent indication that the graph should be multi in given options!");if(e.type!=="undirected")throw new N('UndirectedGraph.from: inconsistent "'+e.type+'" type in given options!');super(e)}},
$r=class extends ne{constructor(t){let e=de({multi:!0},t);if("multi"in e&&e.multi!==!0)throw new N("MultiGraph.from: inconsistent indication that the graph should be simple in given options!");super(e)}},
qr=class extends ne{constructor(t){let e=de({type:"directed",multi:!0},t);if("multi"in e&&e.multi!==!0)throw new N("MultiDirectedGraph.from: inconsistent indication that the graph should be simple in \
given options!");if(e.type!=="directed")throw new N('MultiDirectedGraph.from: inconsistent "'+e.type+'" type in given options!');super(e)}},Hr=class extends ne{constructor(t){let e=de({type:"undirecte\
d",multi:!0},t);if("multi"in e&&e.multi!==!0)throw new N("MultiUndirectedGraph.from: inconsistent indication that the graph should be simple in given options!");if(e.type!=="undirected")throw new N('M\
ultiUndirectedGraph.from: inconsistent "'+e.type+'" type in given options!');super(e)}};function Lt(n){n.from=function(t,e){let r=de({},t.options,e),i=new n(r);return i.import(t),i}}Lt(ne);Lt(zr);Lt(Ur);
Lt($r);Lt(qr);Lt(Hr);ne.Graph=ne;ne.DirectedGraph=zr;ne.UndirectedGraph=Ur;ne.MultiGraph=$r;ne.MultiDirectedGraph=qr;ne.MultiUndirectedGraph=Hr;ne.InvalidArgumentsGraphError=N;ne.NotFoundGraphError=F;
ne.UsageGraphError=q;function Ga(n,t){let e=null,r=!1;n.on("downNode",({node:o})=>[e,r]=[o,!1]),n.on("moveBody",({event:o})=>{if(e===null)return;r||t(),r=!0;let{x:a,y:s}=n.viewportToGraph(o);n.getGraph().mergeNodeAttributes(
e,{x:a,y:s}),o.preventSigmaDefault(),o.original.preventDefault()});let i=()=>e=null;n.on("upNode",i),n.on("upStage",i)}var Br=class{past=[];remember(t){this.past.push(t),this.past.length>100&&this.past.shift()}undo(){return this.past.pop()??null}get empty(){return this.past.length===0}};var Ka=Oe(Ba(),1),Xa=Oe(Za(),1),Rc=150,xc=230,Cc=4,Ya=100,Yn=44,Qa=74,Lc=4;function Ja(n,t,e){let r=new Map;for(let p of[...t].sort()){let b=n.getNodeAttribute(p,"datum").tier;r.get(b)?.push(p)??r.set(
b,[p])}let i=[...r.keys()].sort((p,b)=>p-b),o=p=>p===Cc?xc:Rc,a=p=>{let{length:b}=r.get(p)??[],R=Math.ceil(b/Math.max(2,Math.floor(e.width/o(p)))),k=Math.sqrt(b*o(p)*e.height/(Yn*e.width));return Math.
min(R,Math.max(1,Math.round(k)))},s=new Map,u=p=>{let b=r.get(p)??[];b.forEach((R,k)=>s.set(R,(k-(b.length-1)/2)*o(p)/a(p)))};i.forEach(u);for(let p=0;p<Lc;p++)for(let b of p%2?[...i].reverse():i){let R=r.
get(b)??[],k=new Map(R.map(x=>[x,Ac(n,x,s)]));R.sort((x,E)=>(k.get(x)??0)-(k.get(E)??0)||(x<E?-1:1)),u(b)}let h={},l=0;for(let p of i)(r.get(p)??[]).forEach((R,k)=>h[R]=[s.get(R)??0,l-k%a(p)*Yn]),l-=Qa+
(a(p)-1)*Yn;let c=Math.max(...i.map(p=>(r.get(p)??[]).length*o(p)/a(p))),f=Math.max(1,(-l-Qa)/e.height/Math.max(1,c/e.width));for(let p of Object.values(h))p[0]*=f;return h}function Ac(n,t,e){let r=n.
mapNeighbors(t,i=>e.get(i)).filter(i=>i!==void 0);return r.length?r.reduce((i,o)=>i+o,0)/r.length:e.get(t)??0}function Jn(n){return[Math.min(...n),Math.max(...n)]}var Vr=class{constructor(t,e,r){this.
graph=t;this.keepInPlace=e;this.ended=r}graph;keepInPlace;ended;worker=null;timer;run(t){this.stop();let e=this.keepInPlace();this.graph.forEachNode(i=>this.graph.setNodeAttribute(i,"fixed",e.has(i)));
let r={...Ka.default.inferSettings(this.graph),barnesHutOptimize:this.graph.order>1e3,slowDown:6};this.worker=new Xa.default(this.graph,{settings:r}),this.worker.start(),this.timer=setTimeout(()=>{this.
stop(),this.ended()},t)}stop(){clearTimeout(this.timer),this.worker?.kill(),this.worker=null}};var es=20;function ts(n,t,e){let r=!n.selected.size||n.selected.has(t)||n.near.has(t),i=n.selected.has(t)||n.found.has(t),o=n.selected.size+n.found.size>es;return{...e,hidden:!n.shown.nodes.has(t),color:r?
e.color:n.palette.faded,label:r?e.label+(n.pinned.has(t)?" \u25C8":""):"",zIndex:r?1:0,highlighted:i,forceLabel:i&&!o,crowded:o}}function rs(n,t,e){let[r,i]=n.graph.extremities(t),o=n.edge===t,a=!n.selected.
size||n.selected.has(r)||n.selected.has(i)||o,s=!e.members.some(h=>n.shown.edges.has(h.id)),u=n.graph.order<=Ar&&n.sigma?.getCamera().ratio<1/1.2;return{...e,hidden:s||!a,label:u||o||n.selected.size>0&&
a&&n.near.size<=es?e.label:"",forceLabel:e.disputed||o,size:o?e.size*2:e.size}}var ns=100,is=8;function ei(n){let t=2166136261;for(let e=0;e<n.length;e++)t=Math.imul(t^n.charCodeAt(e),16777619);return(t>>>0)/4294967296}function Dc(n){let t=new Map,e=(r,i)=>t.get(r)?.push(i)??t.set(
r,[i]);for(let r of n)e(r.source,r.target),e(r.target,r.source);return t}function Pc(n,t,e){if(t.x!==void 0&&t.y!==void 0)return{x:t.x,y:t.y};let r=e.find(a=>n.hasNode(a)),i=ei(t.id)*2*Math.PI;if(r===
void 0)return{x:ei(t.id)*ns,y:ei(`${t.id} y`)*ns};let o=n.getNodeAttributes(r);return{x:o.x+is*Math.cos(i),y:o.y+is*Math.sin(i)}}function Gc(n,t){let e=n.generic?0:Math.min(5,Math.sqrt(n.degree));return(n.
generic?5:7+e)*(t>500?.6:1)}function Fc(n){let t=new Map;for(let e of n){let r=`${e.source}>${e.target}${e.negative?">not":""}`;t.get(r)?.push(e)??t.set(r,[e])}return t}function Oc(n,t,e){let r=s=>t.certainties[s.
certainty]?.rank??0,i=n.reduce((s,u)=>r(u)>r(s)?u:s),o=i.negative,a=Math.max(...n.map(s=>s.sources));return{size:1+Math.min(3,a)*.7,label:[...new Set(n.map(s=>$n(s,t)))].join(" / "),color:o?e.negative:
e.edge,line:o?"dotted":t.certainties[i.certainty]?.line??"dotted",disputed:n.some(s=>s.disputed),negative:o,members:n,type:"evidence",forceLabel:!1}}function ti(n,t,e){let r=new Set(t.nodes.map(a=>a.id)),
i=Dc(t.edges),o=[];n.filterNodes(a=>!r.has(a)).forEach(a=>n.dropNode(a));for(let a of t.nodes){let s=t.kinds[a.type],u=t.families[s?.family??"background"],h={label:a.name,color:(e.dark?u?.dark:u?.light)??
e.ink,image:xr(s?.icon??"",e.dark?"#14171C":"#FFFFFF"),size:Gc(a,t.nodes.length),datum:a};n.hasNode(a.id)?n.mergeNodeAttributes(a.id,h):(n.addNode(a.id,{...h,...Pc(n,a,i.get(a.id)??[])}),o.push(a.id))}
return Nc(n,t,e),o}function Nc(n,t,e){let r=Fc(t.edges.filter(i=>n.hasNode(i.source)&&n.hasNode(i.target)));n.filterEdges(i=>!r.has(i)).forEach(i=>n.dropEdge(i));for(let[i,o]of r){let a=Oc(o,t,e),s=o[0];
n.hasEdge(i)?n.mergeEdgeAttributes(i,a):s&&n.addEdgeWithKey(i,s.source,s.target,a)}}var Ic=600,zc=8e3,Zr=class{constructor(t,e,r,i){this.component=t;this.box=e;this.palette=r;performance.mark("itoguchi:network:data"),this.forces=new Vr(this.graph,()=>this.pinned,()=>this.changed()),ti(
this.graph,this.data,r),this.sigma=new Sr(this.graph,e,{...da(r,this.room,this.graph.order),nodeReducer:(o,a)=>ts(this,o,a),edgeReducer:(o,a)=>rs(this,o,a)}),new kr(this.sigma,e,()=>this.ground(),r),this.
listen(),this.restore(i),this.sift(),(!i||!Object.keys(i.positions).length)&&this.arrange(this.layout),this.sigma.once("afterRender",()=>performance.mark("itoguchi:network:tick"))}component;box;palette;graph=new ne(
{multi:!0,type:"directed"});sigma;hidden=new Set;pinned=new Set;selected=new Set;edge=null;found=new Set;filters=St();layout="force";pathFrom=void 0;visible={nodes:new Set,edges:new Set};near=new Set;past=new Br;forces;room=new bt;watching=[];whenChanged(t){
this.watching.push(t)}changed(){this.watching.forEach(t=>t())}get data(){return this.component.data}update(t){this.component=t;let e=this.graph.order,r=ti(this.graph,this.data,this.palette);this.lookAround(),
this.sift(),r.length>e&&this.fit(),r.length&&this.layout==="force"?this.forces.run(Ic+r.length*3):r.length&&this.arrange(this.layout)}sift(){this.visible=Pr(this.data,this.filters,this.hidden),this.frame(),
this.sigma.refresh(),this.changed()}lay(t){this.past.remember(this.arrangement()),this.arrange(t)}arrange(t){if(this.layout=t,t==="force")this.forces.run(Math.min(zc,1500+this.graph.order*3));else{this.
forces.stop();let{width:e,height:r}=this.sigma.getDimensions(),i=[...this.visible.nodes].filter(o=>!this.pinned.has(o));this.move(Ja(this.graph,i,{width:e-2*_t,height:r-2*_t}))}this.frame(),this.changed()}frame(){
let t=[...this.visible.nodes].map(o=>this.graph.getNodeAttributes(o)),[e,r]=Jn(t.map(({x:o})=>o)),i=this.layout==="role"&&t.length>0;this.sigma.setCustomBBox(i?{x:[e,r+Ya],y:Jn(t.map(({y:o})=>o))}:null)}select(t,e=null){
this.selected.clear(),t.forEach(i=>this.selected.add(i)),this.edge=e,this.lookAround(),this.sigma.refresh({skipIndexation:!0});let r=e&&this.graph.hasEdge(e)?this.graph.getEdgeAttribute(e,"members").map(
i=>i.id):[];this.component.setStateValue("selection",{nodes:t,edges:r}),this.changed()}lookAround(){this.near.clear();for(let t of this.selected)this.graph.hasNode(t)&&this.graph.forEachNeighbor(t,e=>this.
near.add(e))}filter(t){this.filters={...this.filters,...t},this.sift(),this.layout==="role"&&this.arrange("role")}find(t){let e=t.normalize("NFKC").toLowerCase().trim(),r=o=>o.label.normalize("NFKC").
toLowerCase().includes(e);this.found=new Set(e?this.graph.filterNodes((o,a)=>this.visible.nodes.has(o)&&r(a)):[]);let i=[...this.found][0];i&&this.lookAt(i),this.sigma.refresh({skipIndexation:!0})}hide(t){
this.act(()=>t.forEach(e=>this.hidden.add(e))),this.select([])}showAll(){this.act(()=>this.hidden.clear())}collapse(t){let e=new Set(t.flatMap(o=>this.graph.neighbors(o))),r=o=>t.includes(o)||this.hidden.
has(o),i=[...e].filter(o=>!t.includes(o)&&this.graph.neighbors(o).every(r));this.act(()=>i.forEach(o=>this.hidden.add(o)))}pin(t){this.act(()=>t.forEach(e=>this.pinned.has(e)?this.pinned.delete(e):this.
pinned.add(e)))}undo(){let t=this.past.undo();t&&this.put(t)}get undoable(){return!this.past.empty}expand(t){this.component.setTriggerValue("expand",t)}path(t){this.pathFrom===null?(this.pathFrom=t,this.
select([t])):this.pathFrom&&(this.component.setTriggerValue("path",{from:this.pathFrom,to:t}),this.pathFrom=void 0,this.changed())}step(t){let e=a=>this.graph.getNodeAttributes(a),r=[...this.visible.nodes].
sort((a,s)=>e(s).y-e(a).y||e(a).x-e(s).x),i=r.indexOf([...this.selected][0]??""),o=r[i<0?0:(i+t+r.length)%r.length];o!==void 0&&(this.select([o]),this.lookAt(o))}fit(){this.sigma.getCamera().animatedReset(
{duration:200})}lookAt(t){let e=this.sigma.getNodeDisplayData(t);e&&this.sigma.getCamera().animate({x:e.x,y:e.y,ratio:.5},{duration:200})}get shown(){return this.visible}state(){return{...this.arrangement(),
filters:this.filters}}caption(){return Gr(this.data,this.filters,this.visible)}taken(){return{view:this.sigma,data:this.data,caption:this.caption(),palette:this.palette,under:this.ground()}}ground(){return co(
this.sigma,this.data,this.layout,this.palette)}kill(){this.forces.stop(),this.sigma.kill()}act(t){this.past.remember(this.arrangement()),t(),this.sift()}arrangement(){let t={};return this.graph.forEachNode(
(e,r)=>t[e]=[r.x,r.y]),{positions:t,hidden:[...this.hidden],pinned:[...this.pinned],layout:this.layout}}put(t){this.hidden.clear(),t.hidden.forEach(e=>this.hidden.add(e)),this.pinned.clear(),t.pinned.
forEach(e=>this.pinned.add(e)),this.layout=t.layout,this.forces.stop(),this.move(t.positions),this.sift()}move(t){for(let[e,[r,i]]of Object.entries(t))this.graph.hasNode(e)&&this.graph.mergeNodeAttributes(
e,{x:r,y:i})}restore(t){t&&(this.filters={...St(),...t.filters},this.put(t))}listen(){this.sigma.on("beforeRender",()=>this.room.clear()),this.sigma.on("clickNode",({node:t,event:e})=>{this.pathFrom!==
void 0?this.path(t):e.original.shiftKey?this.select([...new Set([...this.selected,t])]):this.select([t])}),this.sigma.on("clickEdge",({edge:t})=>this.select([...this.graph.extremities(t)],t)),this.sigma.
on("clickStage",()=>this.selected.size&&this.select([])),this.sigma.on("doubleClickNode",t=>{t.preventSigmaDefault(),this.expand([t.node])}),Ga(this.sigma,()=>{this.forces.stop(),this.act(()=>{})})}};var Qr=new WeakMap;function Uc(n){let t=getComputedStyle(n).colorScheme==="dark";return t?{dark:t,paper:"#14171C",ink:"#E6E3DC",edge:"#8A909B",faded:"#2E343D",negative:"#E0604F"}:{dark:t,paper:"#FBFAF\
7",ink:"#1C2026",edge:"#8B909A",faded:"#DEDAD1",negative:"#B3261E"}}function $c(n){let t=n.parentElement.querySelector(".network"),{rev:e,view:r}=n.data;return{rev:e,name:r,...qc()?Hc(n,t):Bc(n,t)}}function qc(){
let n=document.createElement("canvas");return(n.getContext("webgl2")??n.getContext("webgl"))!==null}function Hc(n,t){let[e,r,i,o,a]=["tools","canvas","filters","foot","tables"].map(f=>W("div",{class:f}));
t.replaceChildren(e,W("div",{class:"middle"},r,i),o,a),r.style.height=`${n.data.height}px`,i.style.maxHeight=`${n.data.height}px`,r.tabIndex=0;let{data:s}=n,u=new Zr(n,r,Uc(t),s.saved??nr(s.view)),h=new Or(
u,e,i,o),l=new kt(a,()=>({data:u.data,shown:u.shown,chosen:u.selected,caption:u.caption()}));u.whenChanged(()=>l.refresh());let c=Mc(t,h,()=>rr(s.view,u.state()));return{update:f=>{u.update(f),h.fields.
draw()},keep:f=>u.component=f,end:()=>{c(),u.kill()}}}function Mc(n,t,e){let r=i=>{i.composedPath()[0].closest("input, select, .tables")||i.ctrlKey||i.metaKey||i.altKey||t.key(i.key)&&(i.preventDefault(),
i.stopPropagation())};return n.addEventListener("keydown",r),window.addEventListener("pagehide",e),()=>{n.removeEventListener("keydown",r),window.removeEventListener("pagehide",e),e()}}function Bc(n,t){
let e=new Nr(n,t),r=()=>e.remember();return window.addEventListener("pagehide",r),{update:i=>e.update(i),keep:i=>e.component=i,end:()=>{window.removeEventListener("pagehide",r),r()}}}function jc(n){let t=n.
parentElement,e=Qr.get(t);return e&&e.name!==n.data.view&&(e.end(),e=void 0),e?e.rev!==n.data.rev?(e.rev=n.data.rev,e.update(n)):e.keep(n):Qr.set(t,$c(n)),()=>{Qr.get(t)?.end(),Qr.delete(t)}}export{jc as default};
