/** Pictograms of the kinds of thing as pictures for the canvas, by the names that the ontology uses. */
import accountBalance from "@material-symbols/svg-400/rounded/account_balance-fill.svg";
import alternateEmail from "@material-symbols/svg-400/rounded/alternate_email-fill.svg";
import apps from "@material-symbols/svg-400/rounded/apps-fill.svg";
import article from "@material-symbols/svg-400/rounded/article-fill.svg";
import barChart from "@material-symbols/svg-400/rounded/bar_chart-fill.svg";
import call from "@material-symbols/svg-400/rounded/call-fill.svg";
import campaign from "@material-symbols/svg-400/rounded/campaign-fill.svg";
import contentCopy from "@material-symbols/svg-400/rounded/content_copy-fill.svg";
import crisisAlert from "@material-symbols/svg-400/rounded/crisis_alert-fill.svg";
import currencyBitcoin from "@material-symbols/svg-400/rounded/currency_bitcoin-fill.svg";
import directionsCar from "@material-symbols/svg-400/rounded/directions_car-fill.svg";
import domain from "@material-symbols/svg-400/rounded/domain-fill.svg";
import gavel from "@material-symbols/svg-400/rounded/gavel-fill.svg";
import groups from "@material-symbols/svg-400/rounded/groups-fill.svg";
import hub from "@material-symbols/svg-400/rounded/hub-fill.svg";
import link from "@material-symbols/svg-400/rounded/link-fill.svg";
import locationOn from "@material-symbols/svg-400/rounded/location_on-fill.svg";
import payments from "@material-symbols/svg-400/rounded/payments-fill.svg";
import person from "@material-symbols/svg-400/rounded/person-fill.svg";
import personOff from "@material-symbols/svg-400/rounded/person_off-fill.svg";
import theaterComedy from "@material-symbols/svg-400/rounded/theater_comedy-fill.svg";
import translate from "@material-symbols/svg-400/rounded/translate-fill.svg";

const drawings: Record<string, string> = {
  account_balance: accountBalance,
  alternate_email: alternateEmail,
  apps,
  article,
  bar_chart: barChart,
  call,
  campaign,
  content_copy: contentCopy,
  crisis_alert: crisisAlert,
  currency_bitcoin: currencyBitcoin,
  directions_car: directionsCar,
  domain,
  gavel,
  groups,
  hub,
  link,
  payments,
  person,
  person_off: personOff,
  place: locationOn,
  theater_comedy: theaterComedy,
  translate,
};

/** The drawing of a pictogram in a colour; null where there is none of that name. */
export function drawing(name: string, colour: string): string | null {
  const svg = drawings[name];
  return svg ? svg.replace("<path", `<path fill="${colour}"`) : null;
}

/** The pictogram as an address that the canvas can load without a network. */
export function picture(name: string, colour: string): string {
  const svg = drawing(name, colour) ?? '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"/>';
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
