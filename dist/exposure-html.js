"use strict";var fe=Object.defineProperty;var Qt=Object.getOwnPropertyDescriptor;var en=Object.getOwnPropertyNames;var tn=Object.prototype.hasOwnProperty;var nn=(e,t)=>{for(var n in t)fe(e,n,{get:t[n],enumerable:!0})},rn=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of en(t))!tn.call(e,o)&&o!==n&&fe(e,o,{get:()=>t[o],enumerable:!(r=Qt(t,o))||r.enumerable});return e};var on=e=>rn(fe({},"__esModule",{value:!0}),e);var go={};nn(go,{exposureAsHtml:()=>uo});module.exports=on(go);var ye=()=>require("node:crypto");var sn=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;function w(e){return e.replace(sn,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var Fe=new WeakMap;function me(e,t){let n=an(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function an(e){let t=Fe.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return Fe.set(e,n),n}function L(e){let t=me(e.source,e.start),n=me(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function N(e){let{file:t,startLine:n,startColumn:r}=L(e);return e.source.virtual||e.end===0?w(t):`${w(t)}:${n}:${r}`}function Le({level:e,message:t,span:n}){return n?`${e}: ${N(n)}: ${w(t)}`:`${e}: ${w(t)}`}var O=class{markup;constructor(t){this.markup=t}};function c(e,...t){return new O(e.map((n,r)=>r===0?n:Ge(t[r-1])+n).join(""))}function Ge(e){return e===void 0?"":e instanceof O?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):cn(String(e))}var ln={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},cn=e=>w(e).replace(/[&<>"']/g,t=>ln[t]??""),E=(e,t)=>new O(e.map(({markup:n})=>n).join(Ge(t)));var G=({input:e})=>e===void 0?void 0:c` <span class="place">in ${e}</span>`,ge={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function he({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":ge[t];return e==="open"?c`<strong class="badge open">${o}</strong>`:e==="perhaps"?c`<strong class="badge perhaps">${o}, perhaps</strong>`:c`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function W({peers:e,width:t},n){let r=E(e.map(o=>dn(o,n)),", ");return t===""?r:c`${r} <span class="width">(${t})</span>`}function dn({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?c`<code>${e}</code>`:c`<a href="#${r}"><code>${e}</code></a>`}function K(e){let t=e.certainty==="possible"?"perhaps":e.openness;return c`<li class="chip ${t}"><b>${e.traffic}</b>${be(e,un)}${t==="perhaps"?c` <i>perhaps</i>`:void 0}</li>`}var un=3;function be({services:e,openness:t},n){let r=e.slice(0,n).map(i=>pn(i,t!=="closed")),o=e.length-r.length;return r.length===0?c``:c` ${E(r,", ")}${o>0?` and ${o} more`:""}`}function pn({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?c`${e} <em class="grave">${t}</em>`:c`${e}`}function Ve(e,t,n){let{id:r,unit:o}=e;return c`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${G(o)}</h3>
<p class="facts">${fn(o,yn(e,n))}</p>
${We(e,"ingress",t)}
${We(e,"egress",t)}
</section>`}var ve=({possible:e})=>e===void 0||e.length>0;function fn(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,l=a===void 0?"which ones is not known here":a.join(", "),d=E(r.map(M=>c`<code>${M}</code>`),", "),p=r.length===0?t??c`Attached to nothing that is known here.`:c`Attached to ${d}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",u=o?c` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,y=ve(e)?c` <strong>Other groups may be attached there, too: ${l}.</strong>`:void 0;return c`At <code>${N(n)}</code>. ${p}${f}${y}${u}`}var Se=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.input===e.input&&n.unit.members.includes(e.name)):[];function yn(e,t){let n=Se(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>c`<a href="#${o}"><code>${i.name}</code></a>`);return c`It is attached together with other groups only: see ${E(r,", ")}.`}var ze={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function We({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=ze[r],a=n.filter(l=>l.direction===r);if(a.length===0){let l=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return c`<h4>${i}</h4><p>${l}</p>`}return c`<h4 id="${e}-${r}">${i}</h4>
${mn(a,r,o)}
${hn(a,`${e}-${r}`,t.name,r,o)}`}function mn(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return c`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${he(s)} ${W(s,n)}</dt>
<dd><ul class="chips">${i.map(K)}</ul></dd>
</div>`});return c`<dl class="map">${o}</dl>`}var Je=({name:e,place:t})=>c`<code>${e}</code>${t===void 0?void 0:c` <span class="place">${t}</span>`}`,gn=12;function hn(e,t,n,r,o){let{title:i,preposition:s}=ze[r],a=e.map((l,d)=>c`
<tr class="item ${l.openness}" data-who="${l.farEnd}" data-way="${r}">
<th scope="row" data-key="${d}">${he(l)} ${W(l,o)}</th>
<td data-key="${l.order}"><b>${l.traffic}</b></td>
<td>${be(l,gn)}</td>
<td>${l.certainty}${l.reasons.length>0?c`<ul class="reasons">${l.reasons.map(p=>c`<li>${p}</li>`)}</ul>`:void 0}</td>
<td><ul class="rules">${l.by.map(p=>c`<li>${Je(p)}</li>`)}${l.partlyBy.map(p=>c`<li>partly ${Je(p)}</li>`)}</ul></td>
</tr>`);return c`<div class="scroll" tabindex="0" role="region" aria-labelledby="${t}"><table class="sortable">
<caption>${i}: every entry of ${n}</caption>
<thead><tr>
<th scope="col">${s}</th><th scope="col">Traffic</th><th scope="col">Services</th><th scope="col">Certainty</th><th scope="col">By</th>
</tr></thead>
<tbody>${a}</tbody>
</table></div>`}function we(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}function x(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>bn(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function S(e,t){return e===t||t.length===0?e:e.length===0?t:x([...e,...t])}function b(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,l=i.end<s.end?i.end:s.end;a<l&&n.push({start:a,end:l}),i.end<s.end?r++:o++}}function g(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function C(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function Y(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var bn=(e,t)=>e<t?-1:e>t?1:0;var k={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function ke(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=k[r],i=t<0?o:Sn(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?wn(n,i):xn(n,i)}function Sn(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=we(e,0,e.length);return Number.isNaN(t)?void 0:t}function wn(e,t){let n=Xe(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function xn(e,t){let n=Pn(e);if(n===void 0)return;let r=Ze[t]??1n,o=n&(kn[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var Ze=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),kn=Ze.map(e=>(1n<<128n)-e),j=48,Ke=46;function Xe(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):Ke;if(s===Ke){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===j)return;t=t*256+r,n++,r=0,o=0;continue}if(s<j||s>j+9||++o>3)return;r=r*10+s-j}return n===4?t:void 0}function Pn(e){let t=On(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=xe(t);return i?.length===8?Ye(i):void 0}let r=xe(t.slice(0,n)),o=xe(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return Ye([...r,...o])}}function Ye(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(qe(e,0))<<80n)+(BigInt(qe(e,3))<<32n)+BigInt(t)}var qe=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function xe(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?Rn(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==_n)return;t.push(n),n=0,r=0}return t}var _n=58;function Rn(e){if(e>=j&&e<=j+9)return e-j;let t=e|32;return t>=97&&t<=102?t-87:void 0}function On(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=Xe(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function En(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=In(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function In(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function B(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=k[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let l=0;for(;l<r&&(s>>BigInt(l))%2n===0n&&s+(1n<<BigInt(l+1))<=a;)l++;o.push(`${En(e,s)}/${r-l}`),s+=1n<<BigInt(l)}}return o}function q(e,t){return x(t.filter(n=>n.family===e).map(n=>n.addresses))}var P=e=>({start:e,end:`${e}\0`}),Z=[{start:"",end:"\uFFFF"}];function Pe(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[_e(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function tt(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=_e(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),l=Math.min(r.end,s.ports.end);J(n,a,l,b(o,s.peers))}return n}function nt(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=_e(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&J(n,i,a.ports.start,o);let l=Math.max(i,a.ports.start),d=Math.min(r.end,a.ports.end);J(n,l,d,g(o,a.peers)),i=d}J(n,i,r.end,o)}return n}function rt(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],l=Math.min(Qe(s,i),Qe(a,i));J(n,i,l,S(et(s,i),et(a,i))),i=l,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function Qe(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var $n=[],et=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:$n;function J(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&C(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function _e(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var D=["ingress","egress"],m=["tcp","udp","icmp","icmpv6","gre","other"],ot=["ipv4","ipv6","group","prefix-list","member"],h=e=>e==="tcp"||e==="udp",v={start:1,end:65536},_={start:0,end:1},$=[],it=(e,t,n)=>(D.indexOf(e)*m.length+m.indexOf(t))*ot.length+ot.indexOf(n);function U(e){let t=[];for(let n of e)at(n)||Re(t,lt(n));return t}var st=e=>at(e)?$:[lt(e)],at=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function lt({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:it(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function Re(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:rt(r.slabs,t.slabs)}:e.splice(n,0,t)}function ct(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!T(o,s))continue;let l=i.map(d=>({ports:d,peers:a}));Re(r,{rank:it(e,o,s),direction:e,protocol:o,space:s,slabs:l})}return r}function T(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function A(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function X(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)Re(n,r);return n}function I(e){if(e.length<=1)return e[0]??$;let t=e.length>>1;return X(I(e.slice(0,t)),I(e.slice(t)))}function Q(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=dt(t,o.rank);if(i===void 0||!Pe(o.slabs,i.slabs))continue;let s=tt(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??$}function dt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function H(e,t){return An(e,Tn,t)}function Tn({rank:e,slabs:t},n){let r=dt(n,e);return r!==void 0&&Pe(t,r.slabs)?nt(t,r.slabs):t}var ee=e=>e.length===0;function An(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function V(e,t){return Mn(e)??U(jn(e,t))}function Mn({isKnown:e,direction:t,protocol:n,ports:r,peers:o}){let i=o[0];if(!(!e||o.length!==1||i?.kind!=="cidr"||i.block.state==="unknown")&&!(t.state==="unknown"||n.state==="unknown"||r.state==="unknown")&&n.value!=="all")return T(n.value,i.family)?st({direction:t.value,protocol:n.value,space:i.family,ports:h(n.value)?r.value:_,peers:[i.block.value.addresses]}):$}function jn(e,t){let n=[],r=Dn(e,t),o=Cn(e,t);for(let i of Un(e,t))for(let s of Nn(e,t)){let a=h(s)?o:_;if(a!==void 0)for(let[l,d]of r)T(s,l)&&(t||Bn(s,l))&&n.push({direction:i,protocol:s,space:l,ports:a,peers:d})}return n}var Bn=(e,t)=>!(e==="icmpv6"&&t==="group")&&!((e==="icmp"||e==="icmpv6")&&t==="prefix-list");function Un({direction:e},t){return e.state==="known"?[e.value]:t?D:[]}function Nn({protocol:e},t){return e.state==="unknown"?t?m:[]:e.value==="all"?m:[e.value]}function Cn({ports:e},t){return e.state==="known"?e.value:t?v:void 0}function Dn({peers:e,action:t},n){if(e.length===0)return n?Hn:[];if(e.length>1&&!n)return[];let r=n&&t.state==="known"&&t.value==="accept";return e.flatMap(o=>[...Fn(o,n),...r?[]:Ln(o)])}var Hn=[["ipv4",k.ipv4.everything],["ipv6",k.ipv6.everything]];function Fn(e,t){switch(e.kind){case"cidr":return e.block.state==="known"?[[e.family,[e.block.value.addresses]]]:t?[[e.family,k[e.family].everything]]:[];case"security-group":return e.group.state==="known"?[["group",[P(e.group.value)]]]:t?[["group",Z]]:[];case"prefix-list":return[...Gn(e.entries.blocks),...e.entries.unknown===void 0?[]:Wn(e,t)]}}var Ln=e=>e.kind==="security-group"?["ipv4","ipv6"].flatMap(t=>e.known[t].length===0?[]:[[t,e.known[t]]]):[],Gn=e=>["ipv4","ipv6"].map(t=>[t,q(t,e)]);function Wn({list:e},t){return e.state==="known"?[["prefix-list",[P(e.value)]]]:t?[["prefix-list",Z]]:[]}var Oe=q("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>ke(e)??[]));function ut({peers:e}){return e.some(Jn)}var Jn=e=>te(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function Ee(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||ut(e)}function pt(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,te(t)])]}function Ie(e){return e.isKnown?[]:[...pt(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var ft=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function te(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var ne=class{#n;#e;#t=new Map;constructor(t){this.#n=t,this.#e=t.filter(Ee)}part({direction:t,protocol:n,space:r,ports:o}){if(this.#e.length===0||r==="member")return{open:[o],veiled:[]};let{hidden:i,edges:s,isWhole:a}=this.#r(t,n),l=g([o],i);return a?{open:[],veiled:[h(n)?v:_]}:{open:l,veiled:b([o],i).flatMap(d=>zn(d,s))}}#r(t,n){let r=`${t} ${n}`,o=this.#t.get(r)??Vn(this.#e,this.#n,t,n);return this.#t.set(r,o),o}};function Vn(e,t,n,r){let o=e.flatMap(s=>yt(s,n,r)),i=t.flatMap(s=>yt(s,n,r).flatMap(({start:a,end:l})=>[a,l]));return{hidden:o.reduce((s,a)=>S(s,[a]),[]),edges:[...new Set(i)].sort((s,a)=>s-a),isWhole:e.some(s=>mt(s)&&gt(s,n,r).length>0)}}var mt=({ports:e,protocol:t})=>e.sensitive||t.sensitive,gt=(e,t,n)=>A(V(e,!0)).filter(r=>(e.direction.sensitive||r.direction===t)&&(e.protocol.sensitive||r.protocol===n)),yt=(e,t,n)=>gt(e,t,n).map(({ports:r})=>r);function zn({start:e,end:t},n){let r=[e,...n.filter(o=>e<o&&o<t),t];return r.slice(1).map((o,i)=>({start:r[i],end:o}))}function bt(e,t,n){let r=Kn(t),o=new ne(n),i=new Map;for(let a of A(e)){let l=Te(a),d=i.get(l)??[];i.set(l,d);for(let p of Yn(a,r.get(l)??[],t,o))d.push(p)}let s=a=>a.map(l=>t[l].by);return[...i.values()].flatMap(a=>{let l=or(a.filter(({isVeiled:f})=>!f)),d=Zn(a);return(d.length===0?l:[...l,...d].sort(rr)).map(({whole:f,partly:u,...y})=>({...y,by:s(f),partlyBy:s(u),key:$e({whole:f,partly:u})}))})}var $e=({whole:e,partly:t})=>`${e.join()}|${t.join()}`,Te=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function Kn(e){let t=new Map,n=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=n.get(r)??i;n.set(r,s);for(let a of A(o)){let l={box:a,order:s},d=t.get(Te(a));d?d.push(l):t.set(Te(a),[l])}});for(let r of t.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return t}function Yn(e,t,n,r){let{open:o,veiled:i}=r.part(e);return[...o.flatMap(s=>qn({...e,ports:s},t,n)),...i.map(s=>{let a={...e,ports:s};return{...a,whole:xt(a,t),partly:[],isVeiled:!0}})]}function qn(e,t,n){let r=t.flatMap(i=>Xn(i,e)??[]),o=Qn(r);return er(e.ports,o).flatMap(i=>{let s=[...St(o.filter(a=>Ae(a.box.ports,i))).values()];return tr(e.peers,s).map(a=>{let l={...e,ports:i,peers:a};return{...l,...nr(l,r,n),isVeiled:!1}})})}function Zn(e){let t=new Map;for(let n of e){if(!n.isVeiled)continue;let r=t.get(n.ports.start),o=[...new Set([...r?.whole??[],...n.whole])].sort((i,s)=>i-s);t.set(n.ports.start,{...n,peers:S(r?.peers??[],n.peers),whole:o})}return[...t.values()]}var Ae=(e,t)=>e.start<t.end&&t.start<e.end;function Xn(e,{ports:t,peers:n}){if(!Ae(e.box.ports,t))return;let r=b(e.box.peers,n);if(r.length===0)return;let o=Math.max(e.box.ports.start,t.start),i=Math.min(e.box.ports.end,t.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function Qn(e){return e.filter(({box:t},n)=>!e.some((r,o)=>o!==n&&ht(t,r.box)&&(o<n||!ht(r.box,t))))}var ht=(e,t)=>e.ports.start>=t.ports.start&&e.ports.end<=t.ports.end&&vt(e.peers,t.peers);function vt(e,t){let[n,r]=[e[0],e.at(-1)];if(n===void 0||r===void 0)return!0;let[o,i]=[t[0]?.start,t.at(-1)?.end];return o===void 0||i===void 0||n.start<o||r.end>i?!1:g(e,t).length===0}function St(e){let t=new Map;for(let{order:n,box:r}of e)t.set(n,S(t.get(n)??[],r.peers));return t}function er({start:e,end:t},n){let o=[...new Set([e,t,...n.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function tr(e,t){let n=g(e,x(t.flat())),r=t.flatMap((a,l)=>a.flatMap(({start:d,end:p})=>[{at:d,index:l,isStart:!0},{at:p,index:l,isStart:!1}]));r.sort((a,l)=>a.at<l.at?-1:a.at>l.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:l,isStart:d},p)=>{d?i.add(l):i.delete(l);let f=r[p+1]?.at;if(f===void 0||f===a||i.size===0)return;let u=[...i].sort((y,M)=>y-M).join();o.set(u,[...o.get(u)??[],{start:a,end:f}])});let s=[...o.values()].map(x);return n.length===0?s:[...s,n]}var wt=e=>({box:t})=>Ae(t.ports,e.ports)&&b(t.peers,e.peers).length>0,xt=(e,t)=>[...new Set(t.filter(wt(e)).map(({order:n})=>n))].sort((n,r)=>n-r);function nr(e,t,n){let r=t.filter(wt(e)),o=St(r.filter(({box:l})=>l.ports.start<=e.ports.start&&e.ports.end<=l.ports.end)),i=U([e]),s=l=>vt(e.peers,o.get(l)??[])||ee(H(i,n[l].traffic)),a=xt(e,r);return{whole:a.filter(s),partly:a.filter(l=>!s(l))}}var rr=(e,t)=>e.ports.start-t.ports.start;function or(e){let t=[],n=new Map;for(let r of e){let o=n.get($e(r))??[];n.set($e(r),o);let i=o.find(a=>ir(t[a],r)),s=i===void 0?void 0:t[i];i!==void 0&&s!==void 0?t[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(t.push(r)-1)}return t}var ir=(e,t)=>e.ports.end===t.ports.start&&C(e.peers,t.peers);function Me(e,t,n,r){return lr(sr(bt(e,t,r))).map(({direction:o,protocol:i,ports:s,peers:a,by:l,partlyBy:d})=>({direction:o,protocol:i,ports:i!=="all"&&h(i)?s:void 0,peers:a,certainty:n,by:l,partlyBy:d}))}function sr(e){let t=e.filter(kt),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=kt(r)?t.filter(s=>ar(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!m.every(s=>!T(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var kt=({protocol:e,ports:t})=>e==="all"||!h(e)||t.start===v.start&&t.end===v.end,ar=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&e.isVeiled===t.isVeiled&&(e.isVeiled||C(e.peers,t.peers));function lr(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:l}=n,d=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),p=t.get(d);p?p.peers.push({space:a,set:l}):t.set(d,{...n,peers:[{space:a,set:l}]})}return[...t.values()]}function Rt(e,t,n){let r=n.filter(({entry:i})=>i.hides!=="nothing");return[n.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=cr(e,t,i);return s.length===0?[]:[je(e,t,s,i===r)]})}function je(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}function cr(e,t,n){if(n.length===0)return[];let r=ur(e,t),o=d=>{let p=({entry:u,isCertain:y})=>d==="any"||y&&Ot(u),f=u=>I(n.filter(y=>y.space===u&&p(y)).map(({entry:y})=>z(y)));return X(Q(f("group"),r[d]),f("member"))},i=o("certain"),s=H(o("any"),i),a=n.flatMap(({entry:d})=>d.by.map(p=>({by:p,traffic:z(d)})));return[...Me(i,a,"certain",[]),...Me(s,a,"possible",[])].map(d=>({...d,...dr(d,n)}))}function dr(e,t){let n=t.filter(a=>a.entry.by.some(l=>e.by.includes(l))),r=["group","member"].flatMap(a=>{let l=n.reduce((d,p)=>p.space===a?S(d,p.names):d,[]);return l.length===0?[]:[{space:a,set:l}]}),o=n.some(a=>a.entry.hides==="ports and peers"),i=n.some(a=>a.entry.hides==="peers"),s=n.flatMap(a=>a.entry.partlyBy.filter(l=>!e.by.includes(l)));return{peers:r,partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:n.some(a=>a.entry.hidesProtocol===!0),hidesDirection:n.some(a=>a.entry.hidesDirection===!0)}}var Ot=({certainty:e,hides:t})=>e==="certain"&&t!=="ports and peers",Pt=new WeakMap;function ur(e,t){if(e.isPartial)return{certain:$,any:hr};let n=Pt.get(e);if(n)return n;let r=e.entries.filter(({direction:i})=>i==="egress"),o=pr(r,t);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||Pt.set(e,o),o}function pr(e,t){let n=e.filter(o=>Ot(o)&&o.peers.some(i=>fr(i,t))),r=e.filter(({peers:o})=>o.some(i=>yr(i,t)));return{certain:I(n.map(z)),any:I(r.map(z))}}function fr({space:e,set:t},n){return e==="ipv4"?g(Oe,t).length===0:e==="group"&&n.members.some(r=>F(t,r))}function yr({space:e,set:t},n){return e!=="group"?!0:n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(r=>F(t,r))}var F=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),mr=[P("")];function z(e){let t=_t.get(e)??gr(e);return _t.set(e,t),t}var _t=new WeakMap;function gr({protocol:e,ports:t}){return U((e==="all"?m:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:h(r)?t??v:_,peers:mr})))}var hr=z({protocol:"all",ports:void 0});var re=["internet","prefix-list","addresses","group","member","hidden"];function oe({peers:e,hides:t},n){let r=e.flatMap(l=>br(l,n)),o=t!=="nothing",i=re.flatMap(l=>{let d=r.filter(f=>f.farEnd===l);if(d.length===0)return[];let p=d.flatMap(({peers:f})=>vr(f,n));return[{farEnd:l,peers:d.map(f=>f.peers),public:p,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function br({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:t}}];let r=i=>b([i],n[e]).length>0;return[["internet",t.filter(r)],["addresses",t.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function vr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=b(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function ie({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var R="(sensitive)";var _r=[["ipv4",k.ipv4.everything],["ipv6",k.ipv6.everything]];function Rr(e,t=_r){return ct(e,Or,t)}var Or=new Map(m.map(e=>[e,[h(e)?v:_]]));var qi=Rr("egress");var se=e=>e.flatMap(t=>t.hidesDirection&&t.by.some(n=>typeof n!="string")?D.map(n=>({...t,direction:n,certainty:"possible"})):[t]);var Be="(a group that is not known)";var ae=class{#n;#e=new Map;#t=new Map;#r;constructor(t){this.#n=t,this.#r=t.filter($r);for(let n of t)for(let r of Ue(n))this.#t.set(r,[...this.#t.get(r)??[],n]);for(let n of t)for(let r of n.entries)this.#o(n,r)}outOf(t){return this.#e.get(t)??Ir}#o(t,n){if(n.direction==="ingress"){for(let{space:r,set:o}of n.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===t)continue;let s=this.#e.get(i)??new Map,a=s.get(t)??[];this.#e.set(i,s.set(t,a)),a.push(Tr(i,n,r,o))}}}#i(t){let n=t.map(({start:i,end:s})=>s===P(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#n.filter(i=>Ue(i).some(s=>F(t,s))):n.flatMap(i=>this.#t.get(i??"")??[]);return new Set([...o,...this.#r])}},Ir=new Map,Ue=({members:e,possible:t})=>[...e,...t??[]],$r=({name:e,possible:t})=>t===void 0||e===Be;function Tr(e,t,n,r){let o=e.members.filter(a=>F(r,a)),i=o.length>0?o:Ue(e).filter(a=>F(r,a)),s=i.length>0?x(i.map(P)):r;return{entry:t,space:n,names:s,isCertain:o.length>0&&e.name!==Be}}var Ar=1e3;function It(e,t,n=Ar){let r=e.filter(({isTogetherOnly:u})=>!u).map(u=>({...u,entries:se(u.entries)})),i=[...new Set(e.map(({input:u})=>u))].flatMap(u=>Mr(r.filter(y=>y.input===u),t)),s=Et(i,({isCertain:u})=>u),a=Et(i,()=>!0),l=i.flatMap(u=>{let y=u.from===void 0?[]:s.get(u.from)??a.get(u.from);return y===void 0||y.some(({from:M,to:Xt})=>M===u.to||Xt===u.to)?[]:[Br([...y,u])]}),d=new Set(l.flatMap(u=>u.hops.slice(0,-1))),p=l.filter(u=>!d.has(u.hops.at(-1)));return{paths:[...p.filter(({isCertain:u})=>u),...p.filter(({isCertain:u})=>!u)].slice(0,n),omitted:Math.max(0,p.length-n)}}function Mr(e,t){let n=new ae(e),r=e.flatMap(i=>jr(i,t)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of n.outOf(i)){let l=Rt(i,s,a);r.push(...l),l.length>0&&o.add(s)}return r}function jr(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:oe(r,t).flatMap(o=>{let i=ie(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[je(void 0,e,n,!1)]}function Et(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function Br(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}function le({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var ce=4;function de(e,t){if(e==="ipv4"||e==="ipv6")return Ur(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function Ur(e,t){let n=B(e,t,ce+1);if(n.length<=ce)return n.join(", ");let r=Nr(e,t),o=B(e,g([r.interval],t),ce+1);return o.length<=ce?`${r.text} except ${o.join(", ")}`:B(e,t).join(", ")}function Nr(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:B(e,b([a],[a]))[0]??""}}function Dr({ports:e,hides:t}){return t==="ports and peers"?R:e===void 0?"all":le(e)}function ue({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}function pe(e){return e.hidesProtocol?R:e.protocol==="all"?"everything":`${e.protocol}${Hr(e)}`}var Hr=e=>e.ports===void 0?"":` ${Dr(e)}`;var Fr={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},Tt=e=>typeof e=="string"?Fr[e]:e.address;var At=50;function Mt(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=It(e,t),s=o.filter(({hops:[d,...p]})=>p.length>0||d?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,At)+i,l=s.slice(0,At).map(({hops:d,isCertain:p})=>{let[f]=d,u=f.isHidden?R:"internet",{input:y}=f.to;return c`<li>${y===void 0?void 0:c`${y}: `}${u}${d.map(M=>Lr(M,n,r))}${p?void 0:c` <i>perhaps</i>`}</li>`});return c`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${l}</ul>
${a===0?void 0:c`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function Lr({to:e,entries:t},n,r){let o=t.slice(0,Ne).map(l=>{let[d]=ue(l,n);return c`<b>${pe(l)}</b>${d===void 0?"":` ${d}`}`}),i=t.length>Ne?`, and ${t.length-Ne} more`:"",s=r(e.input).get(e.name),a=c`<code>${e.name}</code>`;return c` → <span class="step">${s===void 0?a:c`<a href="#${s}">${a}</a>`} on ${E(o,", ")}${i}</span>`}var Ne=4;var jt=e=>Gr(e,{rule:e,certain:!1});function Gr(e,t){let n=Ie(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(ft(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(Wr(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function Wr({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var Bt=["critical","high","medium","low","info"],Jr="unknown-module",Vr=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],ja=new Set([Jr,...Vr]);var Ut={ipv4:"IPv4",ipv6:"IPv6"};function Ct({public:e},t){let n=e.flatMap(({space:i,set:s})=>Nt({space:i,set:s},t)?[Dt(i)]:[]),r=e.filter(i=>!Nt(i,t)).map(i=>zr(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var Dt=e=>e==="ipv6"?Ut.ipv6:Ut.ipv4;function Nt({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&g(n[e],t).length===0}function zr({space:e,set:t},n){let r=Y(t),o=`public ${Dt(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>Kr)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=Y(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${Yr(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var Kr=1000000n,Yr=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function Wt(e,t){return se(e.entries).flatMap(r=>oe(r,t.internet).map(o=>Xr(e,r,o,t))).sort((r,o)=>Ht(r)-Ht(o)||Ft(r)-Ft(o)||r.order-o.order)}var qr=["open","perhaps","closed"],Ht=({openness:e,farEnd:t,certainty:n})=>(qr.indexOf(e)*re.length+re.indexOf(t))*2+(n==="certain"?0:1),Zr="everything";function Ft({openness:e,traffic:t,services:[n]}){return e==="closed"||t===Zr?0:Ce(n?.severity)}var Lt=Bt;function Ce(e){let t=Lt.indexOf(e);return t<0?Lt.length:t}function Xr(e,t,n,r){let o=t.hides==="ports and peers",i=Ct(n,r.internet),s=t.direction==="ingress"?ie(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:Qr(t),order:o?Number.MAX_SAFE_INTEGER:eo(t),services:to(ue(t,r.catalogue),r.catalogue),peers:n.isHidden?[{text:R}]:n.peers.flatMap(a=>no(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:Gt(t.by),partlyBy:Gt(t.partlyBy),reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:oo(t)}}var Qr=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":pe(e);function eo({protocol:e,ports:t}){return(e==="all"?0:m.indexOf(e)+1)*1e5+(t?.start??0)}var to=(e,t)=>e.map(n=>({id:n,severity:t.get(n)?.severity})).sort((n,r)=>Ce(n.severity)-Ce(r.severity));function no({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:de(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var Gt=e=>[...new Map(e.map(ro).map(t=>[t.name,t])).values()],ro=e=>({name:Tt(e),place:typeof e=="string"?void 0:N(e.resource.span)});function oo({by:e,hidesDirection:t}){if(t)return["whether it is let in or out is sensitive"];let n=new Set(e.flatMap(r=>typeof r=="string"?[]:jt(r)));return n.size>0?[...n]:["something that may close it is not known: sglint why tells what it is"]}var De=`(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  function keyOf(row, column) {
    var cell = row.cells[column];
    var key = cell.getAttribute('data-key');
    return key === null ? cell.textContent.trim().toLowerCase() : Number(key);
  }

  function sort(table, header, column) {
    var down = header.getAttribute('aria-sort') === 'ascending';
    all('thead th', table).forEach(function (each) {
      each.removeAttribute('aria-sort');
    });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var rows = all('tbody tr', table).map(function (row, at) {
      return { row: row, at: at, key: keyOf(row, column) };
    });
    rows.sort(function (a, b) {
      var order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return (down ? -order : order) || a.at - b.at;
    });
    rows.forEach(function (each) {
      table.tBodies[0].appendChild(each.row);
    });
  }

  all('table.sortable').forEach(function (table) {
    all('thead th', table).forEach(function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', 'Sort by ' + header.textContent);
      button.addEventListener('click', function () {
        sort(table, header, column);
      });
      header.appendChild(button);
    });
  });

  var form = document.getElementById('filter');
  var status = document.getElementById('shown');
  var words = document.getElementById('words');
  var who = document.getElementById('who');
  var way = document.getElementById('way');
  var sections = all('section.group').map(function (section) {
    var name = section.getAttribute('data-name').toLowerCase();
    var items = all('.item', section).map(function (item) {
      return { item: item, text: name + ' ' + item.textContent.toLowerCase(), isRow: item.tagName === 'TR' };
    });
    return { section: section, items: items };
  });

  function filter() {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var shown = 0;
    var total = 0;
    sections.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (each) {
        var fits =
          (who.value === '' || each.item.getAttribute('data-who') === who.value) &&
          (way.value === '' || each.item.getAttribute('data-way') === way.value) &&
          wanted.every(function (word) {
            return each.text.indexOf(word) >= 0;
          });
        each.item.hidden = !fits;
        if (!each.isRow) return;
        total += 1;
        if (fits) here += 1;
      });
      shown += here;
      group.section.hidden = here === 0 && (group.items.length > 0 || wanted.length > 0 || who.value !== '' || way.value !== '');
    });
    status.textContent = shown === total ? total + ' entries' : shown + ' of ' + total + ' entries';
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(filter, 0);
  });
  [words, who, way].forEach(function (field) {
    field.addEventListener('input', filter);
  });
  filter();
})();
`;var He=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1.1rem; }
h4 { margin: 0.9rem 0 0.3rem; font-size: 1rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.about, .facts, .note, .place, .width { color: var(--soft); font-size: 0.92rem; }
.about, .facts { margin: 0.2rem 0; }
.note, .place { display: block; font-weight: normal; }
.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.headline { margin: 0.25rem 0 0.75rem; font-size: 1.15rem; }
.warning { padding: 0.5rem 0.75rem; border: 2px dashed var(--ink); border-radius: 0.4rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: 0.92rem; padding: 0.3rem 0; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: var(--tint); font-weight: 600; }
.overview th[scope=row] { font-weight: 600; min-width: 19rem; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.scroll { overflow-x: auto; }
.sortable { min-width: 52rem; }
.sortable td:nth-child(2) { white-space: nowrap; }
ul { margin: 0; padding: 0; list-style: none; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.others li { margin: 0.15rem 0; }
.others { padding-left: 1.1rem; list-style: disc; }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
.group { margin-top: 1.75rem; padding-top: 0.5rem; border-top: 2px solid var(--line); }
.group h3 { margin-top: 0.25rem; }
.map { margin: 0 0 0.6rem; }
.lane { display: grid; grid-template-columns: minmax(12rem, 26rem) 1fr; gap: 0.3rem 1rem; padding: 0.4rem 0.5rem; border-left: 0.25rem solid var(--line); }
.lane + .lane { border-top: 1px solid var(--line); }
.lane.open { border-left: 0.4rem solid var(--open); }
.lane.perhaps { border-left: 0.4rem dashed var(--open); }
.lane dd { margin: 0; }
[hidden] { display: none !important; }
form { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin: 0.5rem 0; padding: 0.6rem 0.8rem; background: var(--tint); border-radius: 0.5rem; }
label { display: grid; gap: 0.15rem; font-size: 0.92rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.3rem; padding: 0.25rem 0.5rem; min-height: 2rem; }
thead th { position: relative; white-space: nowrap; }
th button { border: 0; background: none; padding: 0 0.2rem; min-height: 0; cursor: pointer; }
th button::before { content: ""; position: absolute; inset: 0; }
th button::after { content: "\\2195"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: "\\25B2"; }
th[aria-sort=descending] button::after { content: "\\25BC"; }
@media (max-width: 44rem) {
  body { padding: 0.75rem 0.75rem 2rem; }
  .lane { grid-template-columns: 1fr; }
  .overview, .overview tbody, .overview tr, .overview td, .overview th[scope=row] { display: block; width: 100%; }
  /* The roles are written out: a table that is laid out as blocks is none to a screen reader. */
  .overview thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .overview tr { margin-bottom: 0.6rem; border: 1px solid var(--line); }
  .overview td, .overview th { border: 0; min-width: 0 !important; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; }
  body { max-width: none; padding: 0 3px; font-size: 9.5pt; }
  form, .skip { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable { min-width: 0; }
  .sortable td:nth-child(2) { white-space: normal; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; }
  tr, .lane, .chip { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
  a { text-decoration: none; }
}
@page { margin: 14mm; }
`;function Vt({sections:e,incomplete:t},n){let r=e.filter(a=>Kt(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>Yt(a).length>0),s=o.filter(a=>!i.includes(a));return c`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${io(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?c`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${Jt(r,"Open to the internet",n,e)}
${i.length===0?void 0:c`<h3>Perhaps open to the internet</h3>${Jt(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:c`<h3>Not open to the internet</h3><ul class="others">${s.map(co)}</ul>`}
</section>`}function io(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return c`There is no security group here.`;let s=t===0?void 0:c` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:l})=>zt(l));return c`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return c`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var zt=e=>!e.isPartial&&!ve(e),Kt=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),Yt=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function Jt(e,t,n,r){if(e.length!==0)return c`<table class="overview" role="table">
<caption class="unseen">${t}, group by group</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Group</th><th scope="col" role="columnheader">What is open</th><th scope="col" role="columnheader">To whom</th></tr></thead>
<tbody role="rowgroup">${e.map(o=>so(o,n(o.unit.input),r))}</tbody>
</table>`}function so(e,t,n){let r=[...Kt(e),...Yt(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return c`
<tr role="row"><th scope="row" role="rowheader">${ao(e,n)}</th>
<td role="cell"><ul class="chips">${r.map(K)}</ul></td>
<td role="cell"><ul class="whom">${[...o.values()].map(i=>c`<li>${W(i,t)}</li>`)}</ul></td></tr>`}function ao(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?lo(e,t):`attached to ${o} resource${o===1?"":"s"}`;return c`<a href="#${n}"><code>${r.name}</code></a>${G(r)} <span class="note">${i}</span>`}var lo=(e,t)=>Se(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function co({id:e,unit:t}){let n=zt(t)?"":" by the rules that are here; others are not known";return c`<li><a href="#${e}"><code>${t.name}</code></a>${G(t)}${n}</li>`}function uo(e){let t=e.units.map((o,i)=>({id:`g${i+1}`,unit:o,rows:Wt(o,e)})),n=o=>new Map(t.flatMap(({id:i,unit:s})=>s.input===o?[[s.name,i]]:[]));return c`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${po()}">
<title>${qt(e)}</title>
<style>${new O(He)}</style>
</head>
<body>
<a class="skip" href="#groups">Skip to the groups</a>
<header>
<h1>${qt(e)}</h1>
<p class="about">What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.</p>
</header>
<main>
${Vt({sections:t,incomplete:e.incomplete},n)}
${Mt(e.units,e,n)}
${fo(e)}
<h2 id="groups">Group by group</h2>
${yo()}
${t.map(o=>Ve(o,n(o.unit.input),t))}
</main>
${mo()}
<script>${new O(De)}</script>
</body>
</html>
`.markup}var qt=({paths:e})=>`Exposure of ${e.join(", ")}`,po=()=>`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Zt(He)}'; script-src '${Zt(De)}'`,Zt=e=>`sha256-${ye().createHash("sha256").update(e).digest("base64")}`;function fo({diagnostics:e}){if(e.length!==0)return c`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>c`<li>${Le(t)}</li>`)}</ul></section>`}function yo(){let e=Object.entries(ge).map(([t,n])=>c`<option value="${t}">${n}</option>`);return c`<form id="filter" hidden role="search" aria-label="Filter the entries">
<label>Search <input id="words" type="search" placeholder="redis, 22, 10.0.0.0/8…" autocomplete="off"></label>
<label>Far end <select id="who"><option value="">anybody</option>${e}</select></label>
<label>Direction <select id="way"><option value="">in and out</option><option value="ingress">lets in</option><option value="egress">lets out</option></select></label>
<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>`}function mo(){return c`<footer>
<h2>How to read this</h2>
<ul class="others">
<li><strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.</li>
<li><strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.</li>
<li>A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.</li>
<li>What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.</li>
<li>A value that Terraform holds as sensitive is judged, and shown as (sensitive).</li>
</ul>
</footer>`}0&&(module.exports={exposureAsHtml});
