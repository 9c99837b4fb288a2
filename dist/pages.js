"use strict";var be=Object.defineProperty;var vn=Object.getOwnPropertyDescriptor;var Sn=Object.getOwnPropertyNames;var wn=Object.prototype.hasOwnProperty;var xn=(e,t)=>{for(var n in t)be(e,n,{get:t[n],enumerable:!0})},$n=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Sn(t))!wn.call(e,o)&&o!==n&&be(e,o,{get:()=>t[o],enumerable:!(r=vn(t,o))||r.enumerable});return e};var Pn=e=>$n(be({},"__esModule",{value:!0}),e);var Uo={};xn(Uo,{exposureAsHtml:()=>an,lintAsHtml:()=>bn});module.exports=Pn(Uo);var kn=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(kn,t=>t===`
`?"\\n":t==="\r"?"\\r":`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)}var Ke=new WeakMap;function W(e,t){let n=qe(e),r=0,o=n.length-1;for(;r<o;){let i=r+o+1>>1;(n[i]??0)<=t?r=i:o=i-1}return{line:r+1,column:Math.min(t,e.text.length)-(n[r]??0)+1}}function Ye(e,t){let n=qe(e),r=n[t-1];if(r===void 0)return"";let o=n[t]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function qe(e){let t=Ke.get(e);if(t)return t;let n=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))n.push(r+1);return Ke.set(e,n),n}function G(e){let t=W(e.source,e.start),n=W(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:t.line,startColumn:t.column,endLine:n.line,endColumn:n.column}}function g(e){let{file:t,startLine:n,startColumn:r}=G(e);return e.source.virtual||e.end===0?y(t):`${y(t)}:${n}:${r}`}var $=class{markup;constructor(t){this.markup=t}};function d(e,...t){return new $(e.map((n,r)=>r===0?n:Ze(t[r-1])+n).join(""))}function Ze(e){return e===void 0?"":e instanceof $?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):Rn(String(e))}var On={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Rn=e=>y(e).replace(/[&<>"']/g,t=>On[t]??""),h=(e,t)=>new $(e.map(({markup:n})=>n).join(Ze(t)));var J=({input:e})=>e===void 0?void 0:d` <span class="place">in ${e}</span>`,ve={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function Se({openness:e,farEnd:t,certainty:n,peers:r}){let o=t==="member"&&r.length===0?"Own members":ve[t];return e==="open"?d`<strong class="badge open">${o}</strong>`:e==="perhaps"?d`<strong class="badge perhaps">${o}, perhaps</strong>`:d`<span class="badge">${o}${n==="possible"?", perhaps":""}</span>`}function V({peers:e,width:t},n){let r=h(e.map(o=>_n(o,n)),", ");return t===""?r:d`${r} <span class="width">(${t})</span>`}function _n({text:e,group:t},n){let r=t===void 0?void 0:n.get(t);return r===void 0?d`<code>${e}</code>`:d`<a href="#${r}"><code>${e}</code></a>`}function X(e){let t=e.certainty==="possible"?"perhaps":e.openness;return d`<li class="chip ${t}"><b>${e.traffic}</b>${we(e,En)}${t==="perhaps"?d` <i>perhaps</i>`:void 0}</li>`}var En=3;function we({services:e,openness:t},n){let r=e.slice(0,n).map(i=>In(i,t!=="closed")),o=e.length-r.length;return r.length===0?d``:d` ${h(r,", ")}${o>0?` and ${o} more`:""}`}function In({id:e,severity:t},n){return n&&(t==="critical"||t==="high")?d`${e} <em class="grave">${t}</em>`:d`${e}`}function et(e,t,n){let{id:r,unit:o}=e;return d`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${J(o)}</h3>
<p class="facts">${Tn(o,An(e,n))}</p>
${Xe(e,"ingress",t)}
${Xe(e,"egress",t)}
</section>`}var xe=({possible:e})=>e===void 0||e.length>0;function Tn(e,t){let{span:n,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,l=a===void 0?"which ones is not known here":a.join(", "),c=h(r.map(v=>d`<code>${v}</code>`),", "),p=r.length===0?t??d`Attached to nothing that is known here.`:d`Attached to ${c}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",u=o?d` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,m=xe(e)?d` <strong>Other groups may be attached there, too: ${l}.</strong>`:void 0;return d`At <code>${g(n)}</code>. ${p}${f}${m}${u}`}var $e=({unit:e},t)=>e.isTogetherOnly?t.filter(n=>n.unit.kind==="interface"&&n.unit.input===e.input&&n.unit.members.includes(e.name)):[];function An(e,t){let n=$e(e,t);if(n.length===0)return;let r=n.map(({id:o,unit:i})=>d`<a href="#${o}"><code>${i.name}</code></a>`);return d`It is attached together with other groups only: see ${h(r,", ")}.`}var tt={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function Xe({id:e,unit:t,rows:n},r,o){let{title:i,nothing:s}=tt[r],a=n.filter(l=>l.direction===r);if(a.length===0){let l=t.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return d`<h4>${i}</h4><p>${l}</p>`}return d`<h4 id="${e}-${r}">${i}</h4>
${Mn(a,r,o)}
${Un(a,`${e}-${r}`,t.name,r,o)}`}function Mn(e,t,n){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return d`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${t}">
<dt>${Se(s)} ${V(s,n)}</dt>
<dd><ul class="chips">${i.map(X)}</ul></dd>
</div>`});return d`<dl class="map">${o}</dl>`}var Qe=({name:e,place:t})=>d`<code>${e}</code>${t===void 0?void 0:d` <span class="place">${t}</span>`}`,jn=12;function Un(e,t,n,r,o){let{title:i,preposition:s}=tt[r],a=e.map((l,c)=>d`
<tr class="item ${l.openness}" data-who="${l.farEnd}" data-way="${r}">
<th scope="row" data-key="${c}">${Se(l)} ${V(l,o)}</th>
<td data-key="${l.order}"><b>${l.traffic}</b></td>
<td>${we(l,jn)}</td>
<td>${l.certainty}${l.reasons.length>0?d`<ul class="reasons">${l.reasons.map(p=>d`<li>${p}</li>`)}</ul>`:void 0}</td>
<td><ul class="rules">${l.by.map(p=>d`<li>${Qe(p)}</li>`)}${l.partlyBy.map(p=>d`<li>partly ${Qe(p)}</li>`)}</ul></td>
</tr>`);return d`<div class="scroll" tabindex="0" role="region" aria-labelledby="${t}"><table class="sortable">
<caption>${i}: every entry of ${n}</caption>
<thead><tr>
<th scope="col">${s}</th><th scope="col">Traffic</th><th scope="col">Services</th><th scope="col">Certainty</th><th scope="col">By</th>
</tr></thead>
<tbody>${a}</tbody>
</table></div>`}function Pe(e,t,n){if(n<=t)return Number.NaN;let r=0;for(let o=t;o<n;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}function P(e){let t=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>Bn(r.start,o.start)),n=[];for(let r of t){let o=n.at(-1);o===void 0||o.end<r.start?n.push(r):o.end<r.end&&(n[n.length-1]={start:o.start,end:r.end})}return n}function j(e,t){return e===t||t.length===0?e:e.length===0?t:P([...e,...t])}function w(e,t){if(e===t)return e;let n=[],r=0,o=0;for(;;){let i=e[r],s=t[o];if(i===void 0||s===void 0)return n;let a=i.start<s.start?s.start:i.start,l=i.end<s.end?i.end:s.end;a<l&&n.push({start:a,end:l}),i.end<s.end?r++:o++}}function S(e,t){if(e===t)return[];if(t.length===0)return e;let n=[],r=0;for(let o of e){let{start:i}=o;for(;r<t.length;r++){let s=t[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&n.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&n.push({start:i,end:o.end})}return n}function U(e,t){return e===t?!0:e.length===t.length&&e.every((n,r)=>n.start===t[r]?.start&&n.end===t[r]?.end)}function Q(e){let t=0n;for(let{start:n,end:r}of e)t+=BigInt(r)-BigInt(n);return t}var Bn=(e,t)=>e<t?-1:e>t?1:0;var R={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function it(e){let t=e.indexOf("/"),n=t<0?e:e.slice(0,t),r=n.includes(":")?"ipv6":"ipv4",{bits:o}=R[r],i=t<0?o:Cn(e.slice(t+1));if(!(i===void 0||i>o))return r==="ipv4"?Hn(n,i):Fn(n,i)}function Cn(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let t=Pe(e,0,e.length);return Number.isNaN(t)?void 0:t}function Hn(e,t){let n=at(e);if(n===void 0)return;let r=2**(32-t),o=n-n%r;return{family:"ipv4",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}function Fn(e,t){let n=Ln(e);if(n===void 0)return;let r=st[t]??1n,o=n&(Dn[t]??0n);return{family:"ipv6",prefixLength:t,addresses:{start:o,end:o+r},canonical:o===n}}var st=Array.from({length:129},(e,t)=>1n<<BigInt(128-t)),Dn=st.map(e=>(1n<<128n)-e),I=48,nt=46;function at(e){let t=0,n=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):nt;if(s===nt){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===I)return;t=t*256+r,n++,r=0,o=0;continue}if(s<I||s>I+9||++o>3)return;r=r*10+s-I}return n===4?t:void 0}function Ln(e){let t=Jn(e);if(t===void 0)return;let n=t.indexOf("::");if(n<0){let i=ke(t);return i?.length===8?rt(i):void 0}let r=ke(t.slice(0,n)),o=ke(t.slice(n+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return rt([...r,...o])}}function rt(e){let t=(e[6]??0)*65536+(e[7]??0);return(BigInt(ot(e,0))<<80n)+(BigInt(ot(e,3))<<32n)+BigInt(t)}var ot=(e,t)=>((e[t]??0)*65536+(e[t+1]??0))*65536+(e[t+2]??0);function ke(e){let t=[];if(e==="")return t;let n=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?Gn(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;n=n*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==Wn)return;t.push(n),n=0,r=0}return t}var Wn=58;function Gn(e){if(e>=I&&e<=I+9)return e-I;let t=e|32;return t>=97&&t<=102?t-87:void 0}function Jn(e){if(!e.includes("."))return e;let t=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),n=at(t?.[2]??"");if(!(t===null||n===void 0))return`${t[1]}${Math.floor(n/65536).toString(16)}:${(n%65536).toString(16)}`}function lt(e,t){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>t>>i&255n).join(".");let n=Array.from({length:8},(i,s)=>Number(t>>BigInt(112-16*s)&0xffffn)),r=Vn(n),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(n):`${o(n.slice(0,r.start))}::${o(n.slice(r.end))}`}function Vn(e){let t;for(let n=0;n<e.length;n++){let r=n;for(;e[r]===0;)r++;r-n>=2&&r-n>(t?t.end-t.start:0)&&(t={start:n,end:r}),r>n&&(n=r)}return t}function T(e,t,n=Number.POSITIVE_INFINITY){let{bits:r}=R[e],o=[];for(let i of t){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=n)return o;let l=0;for(;l<r&&(s>>BigInt(l))%2n===0n&&s+(1n<<BigInt(l+1))<=a;)l++;o.push(`${lt(e,s)}/${r-l}`),s+=1n<<BigInt(l)}}return o}function dt(e,t){return P(t.filter(n=>n.family===e).map(n=>n.addresses))}var A=e=>({start:e,end:`${e}\0`});function Oe(e,t){for(let n=0;n<e.length;n++){let{ports:r}=e[n],o=t[Re(t,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function ut(e,t){let n=[];for(let{ports:r,peers:o}of e)for(let i=Re(t,r.start);i<t.length;i++){let s=t[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),l=Math.min(r.end,s.ports.end);z(n,a,l,w(o,s.peers))}return n}function ft(e,t){let n=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Re(t,i);s<t.length;s++){let a=t[s];if(a.ports.start>=r.end)break;i<a.ports.start&&z(n,i,a.ports.start,o);let l=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);z(n,l,c,S(o,a.peers)),i=c}z(n,i,r.end,o)}return n}function mt(e,t){let n=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<t.length;){let s=e[r],a=t[o],l=Math.min(ct(s,i),ct(a,i));z(n,i,l,j(pt(s,i),pt(a,i))),i=l,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return n}function ct(e,t){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>t?e.ports.start:e.ports.end}var zn=[],pt=(e,t)=>e!==void 0&&e.ports.start<=t?e.peers:zn;function z(e,t,n,r){if(t>=n||r.length===0)return;let o=e.at(-1);o&&o.ports.end===t&&U(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:n},peers:r}:e.push({ports:{start:t,end:n},peers:r})}function Re(e,t){let n=0,r=e.length;for(;n<r;){let o=n+r>>1;e[o].ports.end<=t?n=o+1:r=o}return n}var K=["ingress","egress"],b=["tcp","udp","icmp","icmpv6","gre","other"],yt=["ipv4","ipv6","group","prefix-list","member"],k=e=>e==="tcp"||e==="udp",O={start:1,end:65536},Y={start:0,end:1},B=[],gt=(e,t,n)=>(K.indexOf(e)*b.length+b.indexOf(t))*yt.length+yt.indexOf(n);function N(e){let t=[];for(let n of e)Kn(n)||_e(t,Yn(n));return t}var Kn=({ports:e,peers:t})=>t.length===0||e.start>=e.end;function Yn({direction:e,protocol:t,space:n,ports:r,peers:o}){return{rank:gt(e,t,n),direction:e,protocol:t,space:n,slabs:[{ports:r,peers:o}]}}function _e(e,t){let n=e.length;for(;n>0&&e[n-1].rank>t.rank;)n--;let r=e[n-1];r?.rank===t.rank?e[n-1]={...t,slabs:mt(r.slabs,t.slabs)}:e.splice(n,0,t)}function ht(e,t,n){let r=[];for(let[o,i]of t)for(let[s,a]of n){if(i.length===0||a.length===0||!C(o,s))continue;let l=i.map(c=>({ports:c,peers:a}));_e(r,{rank:gt(e,o,s),direction:e,protocol:o,space:s,slabs:l})}return r}function C(e,t){return!(e==="icmp"&&t==="ipv6"||e==="icmpv6"&&t==="ipv4")}function H(e){return e.flatMap(({direction:t,protocol:n,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:t,protocol:n,space:r,ports:i,peers:s})))}function ee(e,t){if(t.length===0)return e;if(e.length===0)return t;let n=[...e];for(let r of t)_e(n,r);return n}function _(e){if(e.length<=1)return e[0]??B;let t=e.length>>1;return ee(_(e.slice(0,t)),_(e.slice(t)))}function te(e,t){let n;for(let r=0;r<e.length;r++){let o=e[r],i=bt(t,o.rank);if(i===void 0||!Oe(o.slabs,i.slabs))continue;let s=ut(o.slabs,i.slabs);s.length!==0&&(n??=[],n.push({...o,slabs:s}))}return n??B}function bt(e,t){let n=0;for(;n<e.length&&e[n].rank<t;)n++;return e[n]?.rank===t?e[n]:void 0}function F(e,t){return Zn(e,qn,t)}function qn({rank:e,slabs:t},n){let r=bt(n,e);return r!==void 0&&Oe(t,r.slabs)?ft(t,r.slabs):t}var ne=e=>e.length===0;function Zn(e,t,n){let r;for(let o=0;o<e.length;o++){let i=e[o],s=t(i,n);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}var li=[["ipv4",R.ipv4.everything],["ipv6",R.ipv6.everything]];var Ee=dt("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>it(e)??[]));function vt({peers:e}){return e.some(Qn)}var Qn=e=>re(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function q(e){let{direction:t,action:n,priority:r,protocol:o,ports:i}=e;return t.sensitive||n.sensitive||r.sensitive||o.sensitive||i.sensitive||vt(e)}function St(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(t=>[t.attribute,re(t)])]}function Ie(e){return e.isKnown?[]:[...St(e),["cidr_ip",e.noPeer]].flatMap(([n,r])=>r?.state==="unknown"?[{attribute:n,reason:r.reason}]:[])}var wt=({peers:e})=>`${e.map(({attribute:t})=>t).join(" and ")} are both set, and which of them the API takes is not documented`;function re(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}function $t(e,t){let n=er(t),r=new Map;for(let i of H(e)){let s=Ae(i),a=r.get(s)??[];r.set(s,a);for(let l of tr(i,n.get(s)??[],t))a.push(l)}let o=i=>i.map(s=>t[s].by);return[...r.values()].flatMap(i=>ar(i).map(({whole:s,partly:a,...l})=>({...l,by:o(s),partlyBy:o(a),key:Te({whole:s,partly:a})})))}var Te=({whole:e,partly:t})=>`${e.join()}|${t.join()}`,Ae=({direction:e,protocol:t,space:n})=>`${e} ${t} ${n}`;function er(e){let t=new Map,n=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=n.get(r)??i;n.set(r,s);let a=typeof r!="string"&&q(r);for(let l of H(o)){let c={box:l,order:s,isHidden:a},p=t.get(Ae(l));p?p.push(c):t.set(Ae(l),[c])}});for(let r of t.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return t}function tr(e,t,n){let r=t.flatMap(i=>nr(i,e)??[]),o=rr(r.filter(({isHidden:i})=>!i));return or(e.ports,o).flatMap(i=>{let s=({box:{ports:l}})=>Me(l,i);if(r.some(l=>l.isHidden&&s(l))){let l={...e,ports:i};return[{...l,whole:Rt(l,r),partly:[]}]}let a=[...kt(o.filter(s)).values()];return ir(e.peers,a).map(l=>{let c={...e,ports:i,peers:l};return{...c,...sr(c,r,n)}})})}var Me=(e,t)=>e.start<t.end&&t.start<e.end;function nr(e,{ports:t,peers:n}){if(!Me(e.box.ports,t))return;let r=w(e.box.peers,n);if(r.length===0)return;let o=Math.max(e.box.ports.start,t.start),i=Math.min(e.box.ports.end,t.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function rr(e){return e.filter(({box:t},n)=>!e.some((r,o)=>o!==n&&xt(t,r.box)&&(o<n||!xt(r.box,t))))}var xt=(e,t)=>e.ports.start>=t.ports.start&&e.ports.end<=t.ports.end&&Pt(e.peers,t.peers);function Pt(e,t){let[n,r]=[e[0],e.at(-1)];if(n===void 0||r===void 0)return!0;let[o,i]=[t[0]?.start,t.at(-1)?.end];return o===void 0||i===void 0||n.start<o||r.end>i?!1:S(e,t).length===0}function kt(e){let t=new Map;for(let{order:n,box:r}of e)t.set(n,j(t.get(n)??[],r.peers));return t}function or({start:e,end:t},n){let o=[...new Set([e,t,...n.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function ir(e,t){let n=S(e,P(t.flat())),r=t.flatMap((a,l)=>a.flatMap(({start:c,end:p})=>[{at:c,index:l,isStart:!0},{at:p,index:l,isStart:!1}]));r.sort((a,l)=>a.at<l.at?-1:a.at>l.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:l,isStart:c},p)=>{c?i.add(l):i.delete(l);let f=r[p+1]?.at;if(f===void 0||f===a||i.size===0)return;let u=[...i].sort((m,v)=>m-v).join();o.set(u,[...o.get(u)??[],{start:a,end:f}])});let s=[...o.values()].map(P);return n.length===0?s:[...s,n]}var Ot=e=>({box:t})=>Me(t.ports,e.ports)&&w(t.peers,e.peers).length>0,Rt=(e,t)=>[...new Set(t.filter(Ot(e)).map(({order:n})=>n))].sort((n,r)=>n-r);function sr(e,t,n){let r=t.filter(Ot(e)),o=kt(r.filter(({box:l})=>l.ports.start<=e.ports.start&&e.ports.end<=l.ports.end)),i=N([e]),s=l=>Pt(e.peers,o.get(l)??[])||ne(F(i,n[l].traffic)),a=Rt(e,r);return{whole:a.filter(s),partly:a.filter(l=>!s(l))}}function ar(e){let t=[],n=new Map;for(let r of e){let o=n.get(Te(r))??[];n.set(Te(r),o);let i=o.find(a=>lr(t[a],r)),s=i===void 0?void 0:t[i];i!==void 0&&s!==void 0?t[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(t.push(r)-1)}return t}var lr=(e,t)=>e.ports.end===t.ports.start&&U(e.peers,t.peers);function je(e,t,n){return pr(dr($t(e,t))).map(({direction:r,protocol:o,ports:i,peers:s,by:a,partlyBy:l})=>({direction:r,protocol:o,ports:o!=="all"&&k(o)?i:void 0,peers:s,certainty:n,by:a,partlyBy:l}))}function dr(e){let t=e.filter(_t),n=new Set;return e.flatMap(r=>{if(n.has(r))return[];let o=_t(r)?t.filter(s=>cr(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!b.every(s=>!C(s,r.space)||i.has(s)))return[r];for(let s of o)n.add(s);return[{...r,protocol:"all"}]})}var _t=({protocol:e,ports:t})=>e==="all"||!k(e)||t.start===O.start&&t.end===O.end,cr=(e,t)=>e.direction===t.direction&&e.space===t.space&&e.key===t.key&&U(e.peers,t.peers);function pr(e){let t=new Map;for(let n of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:l}=n,c=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),p=t.get(c);p?p.peers.push({space:a,set:l}):t.set(c,{...n,peers:[{space:a,set:l}]})}return[...t.values()]}function Tt(e,t,n){let r=n.filter(({entry:i})=>i.hides!=="nothing");return[n.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=ur(e,t,i);return s.length===0?[]:[Ue(e,t,s,i===r)]})}function Ue(e,t,n,r){return{from:e,to:t,entries:n,isHidden:r,isCertain:n.some(({certainty:o})=>o==="certain")}}function ur(e,t,n){if(n.length===0)return[];let r=mr(e,t),o=c=>{let p=({entry:u,isCertain:m})=>c==="any"||m&&u.certainty==="certain",f=u=>_(n.filter(m=>m.space===u&&p(m)).map(({entry:m})=>Z(m)));return ee(te(f("group"),r[c]),f("member"))},i=o("certain"),s=F(o("any"),i),a=n.flatMap(({entry:c})=>c.by.map(p=>({by:p,traffic:Z(c)})));return[...je(i,a,"certain"),...je(s,a,"possible")].map(c=>({...c,...fr(c,n)}))}function fr(e,t){let n=t.filter(a=>a.entry.by.some(l=>e.by.includes(l))),r=["group","member"].flatMap(a=>{let l=n.reduce((c,p)=>p.space===a?j(c,p.names):c,[]);return l.length===0?[]:[{space:a,set:l}]}),o=n.some(a=>a.entry.hides==="ports and peers"),i=n.some(a=>a.entry.hides==="peers"),s=n.flatMap(a=>a.entry.partlyBy.filter(l=>!e.by.includes(l)));return{peers:r,partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:n.some(a=>a.entry.hidesProtocol===!0),hidesDirection:n.some(a=>a.entry.hidesDirection===!0)}}var Et=new WeakMap;function mr(e,t){if(e.isPartial)return{certain:B,any:Sr};let n=Et.get(e);if(n)return n;let r=e.entries.filter(({direction:i})=>i==="egress"),o=yr(r,t);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||Et.set(e,o),o}function yr(e,t){let n=e.filter(({certainty:o,peers:i})=>o==="certain"&&i.some(s=>gr(s,t))),r=e.filter(({peers:o})=>o.some(i=>hr(i,t)));return{certain:_(n.map(Z)),any:_(r.map(Z))}}function gr({space:e,set:t},n){return e==="ipv4"?S(Ee,t).length===0:e==="group"&&n.members.some(r=>D(t,r))}function hr({space:e,set:t},n){return e!=="group"?!0:n.possible===void 0||n.isPartial||[...n.members,...n.possible].some(r=>D(t,r))}var D=(e,t)=>e.some(({start:n,end:r})=>n<=t&&t<r),br=[A("")];function Z(e){let t=It.get(e)??vr(e);return It.set(e,t),t}var It=new WeakMap;function vr({protocol:e,ports:t}){return N((e==="all"?b:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:k(r)?t??O:Y,peers:br})))}var Sr=Z({protocol:"all",ports:void 0});var oe=["internet","prefix-list","addresses","group","member","hidden"];function ie({peers:e,hides:t},n){let r=e.flatMap(l=>wr(l,n)),o=t!=="nothing",i=oe.flatMap(l=>{let c=r.filter(f=>f.farEnd===l);if(c.length===0)return[];let p=c.flatMap(({peers:f})=>xr(f,n));return[{farEnd:l,peers:c.map(f=>f.peers),public:p,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function wr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:t}}];let r=i=>w([i],n[e]).length>0;return[["internet",t.filter(r)],["addresses",t.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function xr({space:e,set:t},n){if(e!=="ipv4"&&e!=="ipv6")return[];let r=w(t,n[e]);return r.length===0?[]:[{space:e,set:r}]}function se({certainty:e},{farEnd:t}){return t==="prefix-list"?"perhaps":t!=="internet"?"closed":e==="certain"?"open":"perhaps"}var x="(sensitive)";var Or=[["ipv4",R.ipv4.everything],["ipv6",R.ipv6.everything]];function Rr(e,t=Or){return ht(e,_r,t)}var _r=new Map(b.map(e=>[e,[k(e)?O:Y]]));var ns=Rr("egress");var Er=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,Mt=e=>Be(Er(e)),Be=e=>/[.!?]$/.test(e)?e:`${e}.`;var ae=e=>e.flatMap(t=>t.hidesDirection&&t.by.some(n=>typeof n!="string")?K.map(n=>({...t,direction:n,certainty:"possible"})):[t]);var Ne="(a group that is not known)";var le=class{#n;#e=new Map;#t=new Map;#r;constructor(t){this.#n=t,this.#r=t.filter(Ar);for(let n of t)for(let r of Ce(n))this.#t.set(r,[...this.#t.get(r)??[],n]);for(let n of t)for(let r of n.entries)this.#o(n,r)}outOf(t){return this.#e.get(t)??Tr}#o(t,n){if(n.direction==="ingress"){for(let{space:r,set:o}of n.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===t)continue;let s=this.#e.get(i)??new Map,a=s.get(t)??[];this.#e.set(i,s.set(t,a)),a.push(Mr(i,n,r,o))}}}#i(t){let n=t.map(({start:i,end:s})=>s===A(String(i)).end?String(i):void 0),o=n.includes(void 0)?this.#n.filter(i=>Ce(i).some(s=>D(t,s))):n.flatMap(i=>this.#t.get(i??"")??[]);return new Set([...o,...this.#r])}},Tr=new Map,Ce=({members:e,possible:t})=>[...e,...t??[]],Ar=({name:e,possible:t})=>t===void 0||e===Ne;function Mr(e,t,n,r){let o=e.members.filter(a=>D(r,a)),i=o.length>0?o:Ce(e).filter(a=>D(r,a)),s=i.length>0?P(i.map(A)):r;return{entry:t,space:n,names:s,isCertain:o.length>0&&e.name!==Ne}}var jr=1e3;function Ut(e,t,n=jr){let r=e.filter(({isTogetherOnly:u})=>!u).map(u=>({...u,entries:ae(u.entries)})),i=[...new Set(e.map(({input:u})=>u))].flatMap(u=>Ur(r.filter(m=>m.input===u),t)),s=jt(i,({isCertain:u})=>u),a=jt(i,()=>!0),l=i.flatMap(u=>{let m=u.from===void 0?[]:s.get(u.from)??a.get(u.from);return m===void 0||m.some(({from:v,to:L})=>v===u.to||L===u.to)?[]:[Nr([...m,u])]}),c=new Set(l.flatMap(u=>u.hops.slice(0,-1))),p=l.filter(u=>!c.has(u.hops.at(-1)));return{paths:[...p.filter(({isCertain:u})=>u),...p.filter(({isCertain:u})=>!u)].slice(0,n),omitted:Math.max(0,p.length-n)}}function Ur(e,t){let n=new le(e),r=e.flatMap(i=>Br(i,t)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of n.outOf(i)){let l=Tt(i,s,a);r.push(...l),l.length>0&&o.add(s)}return r}function Br(e,t){let n=e.entries.flatMap(r=>r.direction!=="ingress"?[]:ie(r,t).flatMap(o=>{let i=se(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return n.length===0?[]:[Ue(void 0,e,n,!1)]}function jt(e,t){let n=new Map;for(let i of e){if(!t(i))continue;let s=n.get(i.from);s?s.push(i):n.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of n.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function Nr(e){let t=e.map(({isHidden:n})=>n).lastIndexOf(!0);return{hops:t<0?e:e.slice(t),isCertain:e.every(({isCertain:n})=>n)}}function de({start:e,end:t}){return t-e===1?`${e}`:`${e}-${t-1}`}var ce=4;function pe(e,t){if(e==="ipv4"||e==="ipv6")return Cr(e,t);let n=e==="prefix-list"?"prefix-list":"security-group",r=t.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${n}:${o}`).join(", ")}function Cr(e,t){let n=T(e,t,ce+1);if(n.length<=ce)return n.join(", ");let r=Hr(e,t),o=T(e,S([r.interval],t),ce+1);return o.length<=ce?`${r.text} except ${o.join(", ")}`:T(e,t).join(", ")}function Hr(e,t){let n=BigInt(t[0]?.start??0),r=BigInt(t.at(-1)?.end??1)-1n,o=0n;for(;n>>o!==r>>o;)o++;let i=n>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:T(e,w([a],[a]))[0]??""}}var He=()=>require("node:crypto");function Dr({ports:e,hides:t}){return t==="ports and peers"?x:e===void 0?"all":de(e)}function ue({protocol:e,ports:t,hides:n},r){return e==="all"||t===void 0||n==="ports and peers"?[]:r.servicesOn(e,t)}function fe(e){return e.hidesProtocol?x:e.protocol==="all"?"everything":`${e.protocol}${Lr(e)}`}var Lr=e=>e.ports===void 0?"":` ${Dr(e)}`;var Wr={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},Nt=e=>typeof e=="string"?Wr[e]:e.address;var Ct=50;function Ht(e,{internet:t,catalogue:n},r){let{paths:o,omitted:i}=Ut(e,t),s=o.filter(({hops:[c,...p]})=>p.length>0||c?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,Ct)+i,l=s.slice(0,Ct).map(({hops:c,isCertain:p})=>{let[f]=c,u=f.isHidden?x:"internet",{input:m}=f.to;return d`<li>${m===void 0?void 0:d`${m}: `}${u}${c.map(v=>Gr(v,n,r))}${p?void 0:d` <i>perhaps</i>`}</li>`});return d`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${l}</ul>
${a===0?void 0:d`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function Gr({to:e,entries:t},n,r){let o=t.slice(0,Fe).map(l=>{let[c]=ue(l,n);return d`<b>${fe(l)}</b>${c===void 0?"":` ${c}`}`}),i=t.length>Fe?`, and ${t.length-Fe} more`:"",s=r(e.input).get(e.name),a=d`<code>${e.name}</code>`;return d` → <span class="step">${s===void 0?a:d`<a href="#${s}">${a}</a>`} on ${h(o,", ")}${i}</span>`}var Fe=4;function Ft({level:e,message:t,span:n}){return n?`${e}: ${g(n)}: ${y(t)}`:`${e}: ${y(t)}`}function Lt({title:e,style:t,script:n,body:r}){let o=n===void 0?"":`; script-src '${Dt(n)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${Dt(t)}'${o}`,{markup:s}=d`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new $(i)}">
<title>${e}</title>
<style>${new $(t)}</style>
</head>
<body>
${r}
${n===void 0?void 0:new $(`<script>${n}</script>
`)}</body>
</html>
`;return s}var Dt=e=>`sha256-${He().createHash("sha256").update(e).digest("base64")}`;var Wt=`(function () {
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
  if (!form) return;
  var status = document.getElementById('shown');
  var words = document.getElementById('words');
  var choices = all('select', form);
  var sections = all('section.group').map(function (section) {
    var name = section.getAttribute('data-name').toLowerCase();
    var items = all('.item', section).map(function (item) {
      return { item: item, text: name + ' ' + item.textContent.toLowerCase(), counts: !item.classList.contains('lane') };
    });
    return { section: section, items: items };
  });

  function filter() {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var isFiltered =
      wanted.length > 0 ||
      choices.some(function (choice) {
        return choice.value !== '';
      });
    var shown = 0;
    var total = 0;
    sections.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (each) {
        var fits =
          choices.every(function (choice) {
            return choice.value === '' || each.item.getAttribute('data-' + choice.getAttribute('data-of')) === choice.value;
          }) &&
          wanted.every(function (word) {
            return each.text.indexOf(word) >= 0;
          });
        each.item.hidden = !fits;
        if (!each.counts) return;
        total += 1;
        if (fits) here += 1;
      });
      shown += here;
      group.section.hidden = here === 0 && (group.items.length > 0 || isFiltered);
    });
    var noun = ' ' + form.getAttribute(total === 1 ? 'data-one' : 'data-many');
    status.textContent = (shown === total ? '' : shown + ' of ') + total + noun;
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(filter, 0);
  });
  [words].concat(choices).forEach(function (field) {
    field.addEventListener('input', filter);
  });
  filter();
})();
`;var Jr=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--link); overflow-wrap: anywhere; }
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
.headline { margin: 0.25rem 0 0.75rem; font-size: 1.15rem; }
.warning { padding: 0.5rem 0.75rem; border: 2px dashed var(--ink); border-radius: 0.4rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: 0.92rem; padding: 0.3rem 0; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { background: var(--tint); font-weight: 600; }
.scroll { overflow-x: auto; }
ul { margin: 0; padding: 0; list-style: none; }
.others li { margin: 0.15rem 0; }
.others { padding-left: 1.1rem; list-style: disc; }
.note, .place { display: block; font-weight: normal; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; font-size: 9.5pt; }
  body { max-width: none; padding: 0 3px; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .skip { display: none; }
  tr { break-inside: avoid; }
}
@page { margin: 14mm; }
`,Gt=`${Jr}.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.overview th[scope=row] { font-weight: 600; min-width: 19rem; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.sortable { min-width: 52rem; }
.sortable td:nth-child(2) { white-space: nowrap; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
.finding { margin: 0.9rem 0; padding: 0.5rem 0.9rem 0.7rem; border: 1px solid var(--line); border-left: 0.4rem solid var(--line); border-radius: 0.3rem; }
.finding.grave-one { border-left-color: var(--open); }
.finding.undecided { border-left: 0.4rem dashed var(--open); }
.finding h4 { margin: 0.1rem 0 0.3rem; }
.finding p { margin: 0.3rem 0; max-width: 62rem; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.8rem; margin: 0.4rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
.finding dd ul { padding: 0; }
pre { margin: 0.4rem 0; padding: 0.4rem 0.7rem; background: var(--tint); border-radius: 0.3rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.92em ui-monospace, monospace; }
pre .line { color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--open-tint); font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.finding .place { display: inline; }
.summary table, .warning { margin-top: 0.75rem; }
.warning p { margin: 0.2rem 0; }
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
  form { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable { min-width: 0; }
  .sortable td:nth-child(2) { white-space: normal; }
  pre { border: 1px solid #777; }
  .lane, .chip, .finding { break-inside: avoid; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
}
`;function me({title:e,about:t,skip:n,main:r,notes:o}){return Lt({title:e,style:Gt,script:Wt,body:d`<a class="skip" href="#${n.to}">${n.words}</a>
<header>
<h1>${e}</h1>
<p class="about">${t}</p>
</header>
<main>
${r.flatMap(i=>i??[])}
</main>
<footer>
<h2>How to read this</h2>
<ul class="others">
${o.map(i=>d`<li>${i}</li>\n`)}</ul>
</footer>`})}function ye(e){if(e.length!==0)return d`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(t=>d`<li>${Ft(t)}</li>`)}</ul></section>\n`}function ge(e,t,n,r){let o=r.map(({name:i,label:s,all:a,options:l})=>{let c=Object.entries(l).map(([p,f])=>d`<option value="${p}">${f}</option>`);return d`<label>${s} <select id="${i}" data-of="${i}"><option value="">${a}</option>${c}</select></label>\n`});return d`<form id="filter" hidden role="search" aria-label="Filter the ${t}" data-one="${e}" data-many="${t}">
<label>Search <input id="words" type="search" placeholder="${n}" autocomplete="off"></label>
${o}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`}var Jt=e=>Vr(e,{rule:e,certain:!1});function Vr(e,t){let n=Ie(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&n.push(r.entries.unknown);return e.peers.length>1&&n.push(wt(e)),e.isRefusedDrop&&n.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),t&&!t.certain&&!e.membership.certain&&n.push(zr(e)),e.resource.deferred!==void 0&&n.push(`${e.address} ${e.resource.deferred}`),[...new Set(n)]}function zr({membership:e}){let{attribute:t}=e;return t.state==="unknown"?`security_group_id ${t.reason}`:"security_group_id is not known"}var M=["critical","high","medium","low","info"],Kr="unknown-module",Yr=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],Ya=new Set([Kr,...Yr]);var Vt={ipv4:"IPv4",ipv6:"IPv6"};function Kt({public:e},t){let n=e.flatMap(({space:i,set:s})=>zt({space:i,set:s},t)?[Yt(i)]:[]),r=e.filter(i=>!zt(i,t)).map(i=>qr(i,t));return(n.length===0?r:[`the whole internet over ${n.join(" and ")}`,...r]).join(" and ")}var Yt=e=>e==="ipv6"?Vt.ipv6:Vt.ipv4;function zt({space:e,set:t},n){return(e==="ipv4"||e==="ipv6")&&S(n[e],t).length===0}function qr({space:e,set:t},n){let r=Q(t),o=`public ${Yt(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>Zr)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=Q(e==="ipv6"?n.ipv6:n.ipv4),s=i===0n?0n:r*100n/i;return`${Xr(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var Zr=1000000n,Xr=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function en(e,t){return ae(e.entries).flatMap(r=>ie(r,t.internet).map(o=>to(e,r,o,t))).sort((r,o)=>qt(r)-qt(o)||Zt(r)-Zt(o)||r.order-o.order)}var Qr=["open","perhaps","closed"],qt=({openness:e,farEnd:t,certainty:n})=>(Qr.indexOf(e)*oe.length+oe.indexOf(t))*2+(n==="certain"?0:1),eo="everything";function Zt({openness:e,traffic:t,services:[n]}){return e==="closed"||t===eo?0:De(n?.severity)}var Xt=M;function De(e){let t=Xt.indexOf(e);return t<0?Xt.length:t}function to(e,t,n,r){let o=t.hides==="ports and peers",i=Kt(n,r.internet),s=t.direction==="ingress"?se(t,n):"closed";return{direction:t.direction,farEnd:n.farEnd,openness:s,certainty:t.certainty,traffic:no(t),order:o?Number.MAX_SAFE_INTEGER:ro(t),services:oo(ue(t,r.catalogue),r.catalogue),peers:n.isHidden?[{text:x}]:n.peers.flatMap(a=>io(a,e)),width:i===""||t.certainty==="certain"?i:`at most ${i}`,by:Qt(t.by),partlyBy:Qt(t.partlyBy),reasons:t.certainty==="certain"&&n.farEnd!=="prefix-list"?[]:ao(t)}}var no=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":fe(e);function ro({protocol:e,ports:t}){return(e==="all"?0:b.indexOf(e)+1)*1e5+(t?.start??0)}var oo=(e,t)=>e.map(n=>({id:n,severity:t.get(n)?.severity})).sort((n,r)=>De(n.severity)-De(r.severity));function io({space:e,set:t},{kind:n}){return e==="member"&&n==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:pe(e,t)}]:t.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var Qt=e=>[...new Map(e.map(so).map(t=>[t.name,t])).values()],so=e=>({name:Nt(e),place:typeof e=="string"?void 0:g(e.resource.span)});function ao({by:e,hidesDirection:t}){if(t)return["whether it is let in or out is sensitive"];let n=new Set(e.flatMap(r=>typeof r=="string"?[]:Jt(r)));return n.size>0?[...n]:["something that may close it is not known: sglint why tells what it is"]}function nn({sections:e,incomplete:t},n){let r=e.filter(a=>on(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>sn(a).length>0),s=o.filter(a=>!i.includes(a));return d`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${lo(r.length,i.length,{sections:e,incomplete:t})}</p>
${t?d`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${tn(r,"Open to the internet",n,e)}
${i.length===0?void 0:d`<h3>Perhaps open to the internet</h3>${tn(i,"Perhaps open to the internet",n,e)}`}
${s.length===0?void 0:d`<h3>Not open to the internet</h3><ul class="others">${s.map(fo)}</ul>`}
</section>`}function lo(e,t,{sections:n,incomplete:r}){let o=n.some(({unit:a})=>a.kind==="interface"),i=`security group${n.length===1?"":"s"}${o?" and interfaces":""}`;if(n.length===0)return d`There is no security group here.`;let s=t===0?void 0:d` <strong>${t}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=t===0&&!r&&n.every(({unit:l})=>rn(l));return d`<strong>None</strong> of ${n.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return d`<strong>${e} of ${n.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var rn=e=>!e.isPartial&&!xe(e),on=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="open"),sn=({rows:e})=>e.filter(({direction:t,openness:n})=>t==="ingress"&&n==="perhaps");function tn(e,t,n,r){if(e.length!==0)return d`<table class="overview" role="table">
<caption class="unseen">${t}, group by group</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Group</th><th scope="col" role="columnheader">What is open</th><th scope="col" role="columnheader">To whom</th></tr></thead>
<tbody role="rowgroup">${e.map(o=>co(o,n(o.unit.input),r))}</tbody>
</table>`}function co(e,t,n){let r=[...on(e),...sn(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return d`
<tr role="row"><th scope="row" role="rowheader">${po(e,n)}</th>
<td role="cell"><ul class="chips">${r.map(X)}</ul></td>
<td role="cell"><ul class="whom">${[...o.values()].map(i=>d`<li>${V(i,t)}</li>`)}</ul></td></tr>`}function po(e,t){let{id:n,unit:r}=e,o=r.attachedTo.length,i=o===0?uo(e,t):`attached to ${o} resource${o===1?"":"s"}`;return d`<a href="#${n}"><code>${r.name}</code></a>${J(r)} <span class="note">${i}</span>`}var uo=(e,t)=>$e(e,t).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function fo({id:e,unit:t}){let n=rn(t)?"":" by the rules that are here; others are not known";return d`<li><a href="#${e}"><code>${t.name}</code></a>${J(t)}${n}</li>`}function an(e){let t=e.units.map((r,o)=>({id:`g${o+1}`,unit:r,rows:en(r,e)})),n=r=>new Map(t.flatMap(({id:o,unit:i})=>i.input===r?[[i.name,o]]:[]));return me({title:`Exposure of ${e.paths.join(", ")}`,about:d`What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.`,skip:{to:"groups",words:"Skip to the groups"},main:[nn({sections:t,incomplete:e.incomplete},n),Ht(e.units,e,n),ye(e.diagnostics),d`<h2 id="groups">Group by group</h2>\n`,ge("entry","entries","redis, 22, 10.0.0.0/8\u2026",[{name:"who",label:"Far end",all:"anybody",options:ve},{name:"way",label:"Direction",all:"in and out",options:{ingress:"lets in",egress:"lets out"}}]),...t.map(r=>et(r,n(r.unit.input),t))],notes:mo()})}var mo=()=>[d`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,d`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,d`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,d`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];var yo=240;function We(e){let{line:t,column:n}=W(e.source,e.start),r=Ye(e.source,t);if(r.length>yo||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-n+1));return{line:t,before:Le(r.slice(0,n-1)),marked:Le(r.slice(n-1,n-1+o)),after:Le(r.slice(n-1+o))}}function Ge(e){let t=We(e);if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t,s=`${n} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var Le=e=>y(e.replace(/\t/g,"  "));function ln({message:e,span:t,hint:n}){let r=[];if(t){r.push(`${g(t)}: ${Je(e)}`);let o=t.end>0?Ge(t):void 0;o&&r.push(o)}else r.push(Je(e));return n&&r.push(`  help: ${Je(n)}`),r.join(`
`)}var Je=e=>e.split(`
`).map(y).join(`
`);function dn(e){if(e.length===0)return;let t=e.map(({policy:n,severity:r,address:o,span:i,suppressed:{by:s,reason:a,until:l,owner:c}})=>{let p=s==="comment"?"comment":"exception";return d`
<tr><th scope="row"><code>${o}</code> <span class="place">${g(i)}</span></th>
<td>${n.title} <span class="note">${n.id}, ${r}</span></td>
<td>${a} <span class="note">${p}${c===void 0?"":` of ${c}`}</span></td>
<td>${l??"no end"}</td></tr>`});return d`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="accepted"><table class="sortable">
<caption>Accepted findings</caption>
<thead><tr><th scope="col">Resource</th><th scope="col">Policy</th><th scope="col">Reason</th><th scope="col">Until</th></tr></thead>
<tbody>${t}</tbody>
</table></div>
</section>
`}function cn({direction:e,protocol:t,port:n,peer:r}){return`${e} ${t}${n===void 0?"":`/${n}`} ${e==="ingress"?"from":"to"} ${r}`}var pn=({span:e,rule:t,isPlaceSecret:n})=>go(e)&&!n&&!(t&&q(t)),go=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);var ho=e=>e.split("/").map(t=>encodeURIComponent(t.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD"))).join("/");function un(e){return/^https?:\/\//i.test(e)?e.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu,n=>ho(n)).replace(/%(?![0-9a-f]{2})/gi,"%25"):void 0}var Ve=({id:e})=>`policy-${e}`;function mn({policy:e,results:t}){let n=Ve(e);return d`
<section class="group" id="${n}" aria-labelledby="${n}-title" data-name="${e.id} ${e.title}">
<h3 id="${n}-title">${e.title}</h3>
<p class="facts"><code>${e.id}</code>${e.rationale===void 0?"":`: ${e.rationale}`}</p>
${t.map(vo)}
${bo(e.references)}
</section>`}function bo(e){if(e.length===0)return;let t=e.map(n=>{let r=un(n);return r===void 0?d`${n}`:d`<a href="${r}" rel="noreferrer">${n}</a>`});return d`<p class="facts">Read more: ${h(t,", ")}</p>`}function vo(e){let{first:t,others:n}=e,{verdict:r,severity:o,address:i,message:s,span:a}=t;return d`
<article class="finding item ${r==="open"?"undecided":r==="fail"&&(o==="critical"||o==="high")?"grave-one":"mild"}" data-severity="${o}" data-verdict="${r}">
<h4>${So(t)} <code>${i}</code>${n.length===0?"":` and ${n.length} more`}</h4>
<p>${s}</p>
${wo(t)}
<dl>
${E("At",d`<code>${g(a)}</code>`)}
${xo(e)}
</dl>
</article>`}function So({verdict:e,severity:t}){return e==="open"?d`<strong class="badge perhaps">open, ${t} if so</strong>`:t==="critical"||t==="high"?d`<strong class="badge open">${t}</strong>`:d`<strong class="badge">${t}</strong>`}function wo(e){let t=pn(e)?We(e.span):void 0;if(t===void 0)return;let{line:n,before:r,marked:o,after:i}=t;return d`<pre><span class="line">${n} | </span>${r}<mark>${o}</mark>${i}</pre>`}function xo({first:e,others:t,attachedTo:n}){let{verdict:r,related:o,remedy:i,next:s,witness:a,group:l}=e,c=o.map(p=>d`<li>${p.message} <span class="place">${g(p.span)}</span></li>`);return[...l===void 0||l.address===e.address?[]:[E("Group",d`<code>${l.address}</code>`)],...t.length===0?[]:[E("Also",fn(t))],...n.length===0?[]:[E("On",fn(n))],...a===void 0?[]:[E(r==="fail"?"Proof":"Example",d`<code>${cn(a)}</code>`)],...c.length===0?[]:[E("See",d`<ul>${c}</ul>`)],...s===void 0?[]:[E("Next",d`${Be(s)}`)],E(s===void 0?"What to do":"If so",d`${Mt(i)}`)]}var E=(e,t)=>d`<dt>${e}</dt><dd>${t}</dd>\n`,fn=e=>h(e.map(t=>d`<code>${t}</code>`),", ");function yn(e){let t=e.policies.map(({id:n,title:r,severity:o},i)=>d`
<tr><th scope="row" data-key="${i}">${r} <span class="note">${n}</span></th>
<td>${o}</td>
<td>${ze(n,e)}</td></tr>`);return d`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="policies"><table class="sortable">
<caption>Every policy that was judged by, and what it came to</caption>
<thead><tr><th scope="col">Policy</th><th scope="col">Severity</th><th scope="col">Result</th></tr></thead>
<tbody>${t}</tbody>
</table></div>
</section>
`}function ze(e,{findings:t,suppressed:n,only:r,known:o,problems:i}){let s=t.filter(({policy:u})=>u.id===e),a=s.filter(({verdict:u})=>u==="fail").length,l=s.length-a,c=n.filter(({policy:u})=>u.id===e).length,p=[...a>0?[`${a} ${a===1?"finding":"findings"}`]:[],...l>0?[`${l} cannot be decided`]:[],...c>0?[`${c} accepted`]:[]];if(p.length>0)return p.join(", ");let f=r===void 0&&o===0?"nothing found":"nothing new";return i.length===0?f:`${f} in what could be judged`}function gn(e){let t=new Map;for(let n of e){let{source:r,start:o,end:i}=n.span,s=[n.policy.id,n.verdict,n.severity,r.path,o,i].join(`
`),a=t.get(s);if(a===void 0){t.set(s,{first:n,others:[],attachedTo:[...n.attachedTo]});continue}a.others.push(n.address),a.attachedTo.push(...n.attachedTo.filter(l=>!a.attachedTo.includes(l)))}return[...t.values()]}function hn({findings:e,inputs:t,policies:n,problems:r,only:o,known:i,suppressed:s}){let a=t.reduce((v,L)=>v+L.rules,0),l=t.reduce((v,L)=>v+L.groups,0),c=`${he(a,"rule")} in ${he(l,"security group")} judged by ${he(n.length,"policy","policies")}`,p=o===void 0?"":`, and only ${o} is listed`,f=i===0?"":` ${i===1?"One finding is":`${i} findings are`} known to the baseline.`,u=s.length===0?"":` ${s.length===1?"One finding is":`${s.length} findings are`} silenced by ${$o(s)}.`,m=r.length>0?" What the errors name could not be judged.":"";return{found:Po(e),judged:`${c}${p}.${u}${f}${m}`}}function $o(e){let t=new Set(e.map(o=>o.suppressed.by)),n=e.length===1,r={comment:n?"a comment":"comments",exception:n?"an exception":"exceptions"};return["comment","exception"].flatMap(o=>t.has(o)?[r[o]]:[]).join(" and ")}function Po(e){if(e.length===0)return"No findings";let t=e.filter(({verdict:r})=>r==="fail"),n=e.length-t.length;return[...t.length>0?[`${he(t.length,"finding")} (${ko(t)})`]:[],...n>0?[`${n} that cannot be decided`]:[]].join(" and ")}function ko(e){return M.flatMap(t=>{let n=e.filter(r=>r.severity===t).length;return n===0?[]:[`${n} ${t}`]}).join(", ")}var he=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;function bn(e){let t=_o(e.findings);return me({title:`Findings in ${e.inputs.map(({path:n})=>n).join(", ")}`,about:d`What the policies say of the security groups in ${h(e.inputs.map(Ro),", ")}. Made by sglint ${e.toolVersion}.`,skip:t.length>0?{to:"findings",words:"Skip to the findings"}:Oo,main:[Eo(e,t),...t.length>0?Mo(t):[],dn(e.suppressed),ye(e.diagnostics),yn(e)],notes:jo()})}var Oo={to:"policies",words:"Skip to the policies"},Ro=({path:e,kind:t})=>d`the ${t==="hcl"?"configuration":t} <code>${e}</code>`;function _o(e){let t=new Map;for(let n of e){let r=t.get(n.policy.id);r?r.push(n):t.set(n.policy.id,[n])}return[...t.values()].map(n=>({policy:n[0].policy,results:gn(n),own:n}))}function Eo(e,t){let{found:n,judged:r}=hn(e),o=!e.findings.some(({verdict:i})=>i==="fail");return d`
<section class="summary${o?" calm":""}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${n}.</strong></p>
<p class="about">${r}</p>
${Io(e)}
${Ao(t,e)}
</section>
`}function Io({problems:e}){if(e.length!==0)return d`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${e.map(t=>d`<pre>${To(ln(t))}</pre>`)}</div>`}var To=e=>e.split(`
`).map(t=>d`${t}\n`);function Ao(e,t){if(e.length===0)return;let n=e.map(({policy:r,own:o})=>{let i=M.find(s=>o.some(a=>a.severity===s));return d`
<tr role="row"><th scope="row" role="rowheader"><a href="#${Ve(r)}">${r.title}</a> <span class="note">${r.id}</span></th>
<td role="cell">${i}</td><td role="cell">${ze(r.id,t)}</td></tr>`});return d`<table class="overview" role="table">
<caption class="unseen">Findings, policy by policy</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Policy</th><th scope="col" role="columnheader">Severity</th><th scope="col" role="columnheader">Result</th></tr></thead>
<tbody role="rowgroup">${n}</tbody>
</table>`}var Mo=e=>[d`<h2 id="findings">Policy by policy</h2>\n`,ge("place","places","ssh, web, main.tf\u2026",[{name:"severity",label:"Severity",all:"any",options:Object.fromEntries(M.map(t=>[t,t]))},{name:"verdict",label:"Verdict",all:"any",options:{fail:"proved",open:"cannot be decided"}}]),...e.map(mn)],jo=()=>[d`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,d`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,d`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,d`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];0&&(module.exports={exposureAsHtml,lintAsHtml});
