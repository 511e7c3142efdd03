import { paletteCss } from "@coercivity/charts";

/** The whole style of a report: type, colours by day and night, three widths, print. */
export function styleSheet(fontFaces: string): string {
  return `${fontFaces}
:root{color-scheme:light dark;${paletteCss("light")}}
@media (prefers-color-scheme:dark){:root{${paletteCss("dark")}}}
@media print{:root{color-scheme:light;${paletteCss("light")}}}
${layout}${narrowLayout}${printLayout}`;
}

const layout = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 16px/24px "Source Sans 3 Variable",system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1008px;padding:0 24px 72px}
h1,h2,h3,.question,.vital b,.masthead b,.hop b{font-family:"Source Serif 4 Variable",Georgia,serif;font-weight:600}
h1{font-size:40px;line-height:46px;letter-spacing:-.012em;margin:8px 0 16px;max-width:24em;text-wrap:balance}
h2{font-size:21px;line-height:27px;margin:0 0 4px;max-width:40em;text-wrap:balance}
h3{font-size:16px;line-height:22px;margin:24px 0 8px}
p{margin:0 0 12px;max-width:44em}
a{color:var(--a);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--a);outline-offset:2px;border-radius:2px}
.masthead{display:flex;justify-content:space-between;align-items:baseline;min-height:56px;padding-top:16px;border-bottom:1px solid var(--rule);margin-bottom:32px;color:var(--ink-2);font-size:14px}
.masthead b{font-size:18px;color:var(--ink)}
.skip{position:absolute;left:-999px}.skip:focus{left:24px;top:8px;background:var(--paper);padding:4px 8px}
.question{font-weight:400;font-size:21px;line-height:30px;color:var(--ink-2);max-width:38em;margin:0}
.dek{font-size:17px;line-height:26px;color:var(--ink-2)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.vitals+.small{margin-top:16px}
.vitals{display:grid;grid-template-columns:repeat(4,1fr);gap:0 32px;margin:32px 0 0;padding:16px 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.vital dt{font-size:14px;line-height:20px;color:var(--ink-2)}
.vital dd{margin:0;font-size:14px;line-height:20px;color:var(--ink-2)}
.vital b{font-size:26px;line-height:34px;color:var(--ink);margin-right:4px}
section{margin-top:56px}
.subtitle,figcaption,.small{font-size:14px;line-height:20px;color:var(--ink-2);max-width:64em}
.subtitle{margin-bottom:16px}
figcaption{font-size:13px;color:var(--ink-3);margin-top:8px}
figure{margin:0}
figure svg{display:block;max-width:100%;height:auto}
.middle,.narrow{display:none}
details{margin-top:4px}
summary{font-size:13px;line-height:24px;color:var(--ink-2);cursor:pointer;width:max-content}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px;margin-top:8px}
th,td{text-align:left;vertical-align:top;padding:6px 16px 6px 0;border-bottom:1px solid var(--rule);font-weight:400;overflow-wrap:break-word}
thead th{white-space:nowrap;color:var(--ink-3);font-size:13px}
tbody th{font-weight:600}
th .small{font-weight:400}
th.right,td.right{text-align:right;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
.chain{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:16px 4px}
.hop{border-top:10px solid var(--stage,var(--ink-2));padding:6px 12px 0 0;font-size:13px;line-height:18px;color:var(--ink-2);overflow-wrap:anywhere}
.hop b{display:block;font-size:15px;line-height:20px;color:var(--ink)}
.hop span{display:block}
.hop .strong{color:var(--ink);font-weight:600}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:12px 0;font-size:14px;line-height:20px}
.facts dt{color:var(--ink-3)}.facts dd{margin:0;overflow-wrap:anywhere}
code{font:13px/20px ui-monospace,SFMono-Regular,Menlo,monospace;background:var(--wash);padding:2px 4px;overflow-wrap:anywhere}
.sources{font-size:14px;line-height:20px;padding-left:20px;columns:2;column-gap:32px}
.sources li{break-inside:avoid;margin-bottom:6px;overflow-wrap:anywhere}
.method{padding-left:20px;max-width:44em}.method li{margin-bottom:8px}
.mark{color:var(--ink-3);border-bottom:1px dotted var(--ink-3)}
footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--rule);font-size:13px;line-height:20px;color:var(--ink-3)}
footer p{max-width:none}
@media (prefers-reduced-motion:no-preference){details[open] table{animation:appear .18s ease-out}@keyframes appear{from{opacity:0}}}
`;

const narrowLayout = `
@media (max-width:1007.9px){.wide{display:none}.middle{display:block}.vitals{grid-template-columns:repeat(2,1fr);gap:16px 32px}}
@media (max-width:747.9px){
body{padding:0 24px 56px}
.middle{display:none}.narrow{display:block}
h1{font-size:29px;line-height:34px}.question{font-size:18px;line-height:27px}h2{font-size:20px;line-height:26px}
.dek{font-size:16px;line-height:24px}
.vital b{font-size:23px;line-height:30px}
.sources{columns:1}
.chain{grid-template-columns:1fr}
.hop{border-top:0;border-left:8px solid var(--stage,var(--ink-2));padding:2px 0 2px 12px}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td{display:block}
tr{border-bottom:1px solid var(--rule);padding:8px 0}
th[scope=row],td{border:0;padding:1px 0}
td,td.right{text-align:left;white-space:normal;display:grid;grid-template-columns:9.5em 1fr;gap:8px}
td::before{content:attr(data-head);color:var(--ink-3)}
td:empty{display:none}
.facts{grid-template-columns:1fr}.facts dd{margin-bottom:8px}
}
`;

const printLayout = `
@media print{
@page{size:A4;margin:16mm 14mm 18mm}
html{font-size:10.5pt;line-height:15pt;background:#fff}
body{max-width:none;padding:0}
.wide,.narrow{display:none}.middle{display:block}
.skip,summary{display:none}
h1{font-size:24pt;line-height:28pt}
h2,h3,.subtitle{break-after:avoid}
section{margin-top:28px}
figure,tr,.hop,.vital,.facts{break-inside:avoid}
.figure{break-inside:avoid}
a{color:inherit;text-decoration:none}
.vitals{grid-template-columns:repeat(4,1fr);gap:0 16px}
.chain{grid-template-columns:repeat(4,1fr)}
}
`;
