"use strict";var Ie=Object.defineProperty;var zt=Object.getOwnPropertyDescriptor;var Kt=Object.getOwnPropertyNames;var Yt=Object.prototype.hasOwnProperty;var qt=(e,n)=>{for(var t in n)Ie(e,t,{get:n[t],enumerable:!0})},Zt=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of Kt(n))!Yt.call(e,o)&&o!==t&&Ie(e,o,{get:()=>n[o],enumerable:!(r=zt(n,o))||r.enumerable});return e};var Qt=e=>Zt(Ie({},"__esModule",{value:!0}),e);var Ci={};qt(Ci,{exposureAsHtml:()=>It,lintAsHtml:()=>Wt});module.exports=Qt(Ci);var Xt=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|(?<=##[a-z]*)\[/gi;function y(e){return e.replace(Xt,n=>n===`
`?"\\n":n==="\r"?"\\r":`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`)}var pn=new WeakMap;function K(e,n){let t=fn(e),r=0,o=t.length-1;for(;r<o;){let i=r+o+1>>1;(t[i]??0)<=n?r=i:o=i-1}return{line:r+1,column:Math.min(n,e.text.length)-(t[r]??0)+1}}function un(e,n){let t=fn(e),r=t[n-1];if(r===void 0)return"";let o=t[n]??e.text.length;return e.text.slice(r,o).replace(/\r?\n$|\r$/,"")}function fn(e){let n=pn.get(e);if(n)return n;let t=[0];for(let r=e.text.indexOf(`
`);r>=0;r=e.text.indexOf(`
`,r+1))t.push(r+1);return pn.set(e,t),t}function F(e){let n=K(e.source,e.start),t=K(e.source,Math.max(e.start,e.end));return{file:e.source.path,startLine:n.line,startColumn:n.column,endLine:t.line,endColumn:t.column}}function g(e){let{file:n,startLine:t,startColumn:r}=F(e);return e.source.virtual||e.end===0?y(n):`${y(n)}:${t}:${r}`}var b=class{markup;constructor(n){this.markup=n}};function l(e,...n){let t="",r=!1;return e.forEach((o,i)=>{i>0&&(t+=mn(n[i-1],r?Y:rr)),t+=o,/[<>]/.test(o)&&(r=o.lastIndexOf("<")>o.lastIndexOf(">"))}),new b(t)}function mn(e,n){return e===void 0?"":e instanceof b?e.markup:typeof e=="object"?e.map(({markup:t})=>t).join(""):n(String(e))}var er={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Y=e=>y(e).replace(/[&<>"']/g,n=>er[n]??""),re=e=>new b(Y(e)),nr=/(\S{12,})/,tr=/(?<=[^\s_./][_./\]])(?=[^\s_./\]])(?!\d|(?:tf|tofu|tfvars|json|ya?ml)\b)/,rr=e=>y(e).split(nr).map((n,t)=>t%2===0?Y(n):n.split(tr).map(Y).join("<wbr>")).join(""),v=(e,n)=>new b(e.map(({markup:t})=>t).join(mn(n,Y)));var q=({input:e})=>e===void 0?void 0:l` <span class="place">in ${e}</span>`,Te={internet:"Internet","prefix-list":"Prefix list",addresses:"Addresses not of the internet",group:"Security group",member:"Members",hidden:"Not the internet"};function Ae({openness:e,farEnd:n,certainty:t,peers:r}){let o=n==="member"&&r.length===0?"Own members":Te[n];return e==="open"?l`<strong class="badge open">${o}</strong>`:e==="perhaps"?l`<strong class="badge perhaps">${o}, perhaps</strong>`:l`<span class="badge">${o}${t==="possible"?", perhaps":""}</span>`}function Z({peers:e,width:n},t){let r=v(e.map(o=>or(o,t)),", ");return n===""?r:l`${r} <span class="soft">(${n})</span>`}function or({text:e,group:n},t){let r=n===void 0?void 0:t.get(n);return r===void 0?l`<code>${e}</code>`:l`<a href="#${r}"><code>${e}</code></a>`}function oe(e){let n=e.certainty==="possible"?"perhaps":e.openness;return l`<li class="chip ${n}"><b>${e.traffic}</b>${Me(e,ir)}${n==="perhaps"?l` <i>perhaps</i>`:void 0}</li>`}var ir=3;function Me({services:e,openness:n},t){let r=e.slice(0,t).map(i=>sr(i,n!=="closed")),o=e.length-r.length;return r.length===0?l``:l` ${v(r,", ")}${o>0?` and ${o} more`:""}`}function sr({id:e,severity:n},t){return t&&(n==="critical"||n==="high")?l`${e} <em class="grave">${n}</em>`:l`${e}`}function P(e){let n=e.filter(({start:r,end:o})=>r<o).sort((r,o)=>ar(r.start,o.start)),t=[];for(let r of n){let o=t.at(-1);o===void 0||o.end<r.start?t.push(r):o.end<r.end&&(t[t.length-1]={start:o.start,end:r.end})}return t}function k(e,n){return e===n||n.length===0?e:e.length===0?n:P([...e,...n])}function x(e,n){if(e===n)return e;let t=[],r=0,o=0;for(;;){let i=e[r],s=n[o];if(i===void 0||s===void 0)return t;let a=i.start<s.start?s.start:i.start,d=i.end<s.end?i.end:s.end;a<d&&t.push({start:a,end:d}),i.end<s.end?r++:o++}}function S(e,n){if(e===n)return[];if(n.length===0)return e;let t=[],r=0;for(let o of e){let{start:i}=o;for(;r<n.length;r++){let s=n[r];if(!(s.end<=i)){if(s.start>=o.end)break;if(i<s.start&&t.push({start:i,end:s.start}),s.end>=o.end){i=o.end;break}i=s.end}}i<o.end&&t.push({start:i,end:o.end})}return t}function G(e,n){return e===n?!0:e.length===n.length&&e.every((t,r)=>t.start===n[r]?.start&&t.end===n[r]?.end)}function ie(e){let n=0n;for(let{start:t,end:r}of e)n+=BigInt(r)-BigInt(t);return n}var ar=(e,n)=>e<n?-1:e>n?1:0;var se=["internet","prefix-list","addresses","group","member","hidden"];function ae({peers:e,hides:n},t){let r=e.flatMap(d=>dr(d,t)),o=n!=="nothing",i=se.flatMap(d=>{let c=r.filter(f=>f.farEnd===d);if(c.length===0)return[];let u=c.flatMap(({peers:f})=>cr(f,t));return[{farEnd:d,peers:c.map(f=>f.peers),public:u,isHidden:o}]}),[s]=i;return s===void 0||!o?i:[{farEnd:s.farEnd==="internet"||s.farEnd==="prefix-list"?s.farEnd:"hidden",peers:e,public:[],isHidden:o}]}function dr({space:e,set:n},t){if(e!=="ipv4"&&e!=="ipv6")return[{farEnd:e,peers:{space:e,set:n}}];let r=i=>x([i],t[e]).length>0;return[["internet",n.filter(r)],["addresses",n.filter(i=>!r(i))]].flatMap(([i,s])=>s.length===0?[]:[{farEnd:i,peers:{space:e,set:s}}])}function cr({space:e,set:n},t){if(e!=="ipv4"&&e!=="ipv6")return[];let r=x(n,t[e]);return r.length===0?[]:[{space:e,set:r}]}function le({certainty:e},{farEnd:n}){return n==="prefix-list"?"perhaps":n!=="internet"?"closed":e==="certain"?"open":"perhaps"}var O="(sensitive)";function je(e,n,t){if(t<=n)return Number.NaN;let r=0;for(let o=n;o<t;o++){let i=e.charCodeAt(o)-48;if(i<0||i>9)return Number.NaN;r=r*10+i}return r}var I={ipv4:{bits:32,everything:[{start:0,end:2**32}]},ipv6:{bits:128,everything:[{start:0n,end:1n<<128n}]}};function Be(e){let n=e.indexOf("/"),t=n<0?e:e.slice(0,n),r=t.includes(":")?"ipv6":"ipv4",{bits:o}=I[r],i=n<0?o:fr(e.slice(n+1));if(!(i===void 0||i>o))return r==="ipv4"?mr(t,i):yr(t,i)}function fr(e){if(e.length>3||e.length>1&&e.startsWith("0"))return;let n=je(e,0,e.length);return Number.isNaN(n)?void 0:n}function mr(e,n){let t=vn(e);if(t===void 0)return;let r=2**(32-n),o=t-t%r;return{family:"ipv4",prefixLength:n,addresses:{start:o,end:o+r},canonical:o===t}}function yr(e,n){let t=hr(e);if(t===void 0)return;let r=bn[n]??1n,o=t&(gr[n]??0n);return{family:"ipv6",prefixLength:n,addresses:{start:o,end:o+r},canonical:o===t}}var bn=Array.from({length:129},(e,n)=>1n<<BigInt(128-n)),gr=bn.map(e=>(1n<<128n)-e),H=48,yn=46;function vn(e){let n=0,t=0,r=0,o=0;for(let i=0;i<=e.length;i++){let s=i<e.length?e.charCodeAt(i):yn;if(s===yn){if(o===0||r>255||o>1&&e.charCodeAt(i-o)===H)return;n=n*256+r,t++,r=0,o=0;continue}if(s<H||s>H+9||++o>3)return;r=r*10+s-H}return t===4?n:void 0}function hr(e){let n=Sr(e);if(n===void 0)return;let t=n.indexOf("::");if(t<0){let i=Ne(n);return i?.length===8?gn(i):void 0}let r=Ne(n.slice(0,t)),o=Ne(n.slice(t+2));if(!(r===void 0||o===void 0||r.length+o.length>7)){for(;r.length+o.length<8;)r.push(0);return gn([...r,...o])}}function gn(e){let n=(e[6]??0)*65536+(e[7]??0);return(BigInt(hn(e,0))<<80n)+(BigInt(hn(e,3))<<32n)+BigInt(n)}var hn=(e,n)=>((e[n]??0)*65536+(e[n+1]??0))*65536+(e[n+2]??0);function Ne(e){let n=[];if(e==="")return n;let t=0,r=0;for(let o=0;o<=e.length;o++){let i=o<e.length?vr(e.charCodeAt(o)):void 0;if(i!==void 0){if(++r>4)return;t=t*16+i;continue}if(r===0||o<e.length&&e.charCodeAt(o)!==br)return;n.push(t),t=0,r=0}return n}var br=58;function vr(e){if(e>=H&&e<=H+9)return e-H;let n=e|32;return n>=97&&n<=102?n-87:void 0}function Sr(e){if(!e.includes("."))return e;let n=/^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(e),t=vn(n?.[2]??"");if(!(n===null||t===void 0))return`${n[1]}${Math.floor(t/65536).toString(16)}:${(t%65536).toString(16)}`}function Sn(e,n){if(e==="ipv4")return[24n,16n,8n,0n].map(i=>n>>i&255n).join(".");let t=Array.from({length:8},(i,s)=>Number(n>>BigInt(112-16*s)&0xffffn)),r=wr(t),o=i=>i.map(s=>s.toString(16)).join(":");return r===void 0?o(t):`${o(t.slice(0,r.start))}::${o(t.slice(r.end))}`}function wr(e){let n;for(let t=0;t<e.length;t++){let r=t;for(;e[r]===0;)r++;r-t>=2&&r-t>(n?n.end-n.start:0)&&(n={start:t,end:r}),r>t&&(t=r)}return n}function D(e,n,t=Number.POSITIVE_INFINITY){let{bits:r}=I[e],o=[];for(let i of n){let s=BigInt(i.start),a=BigInt(i.end);for(;s<a;){if(o.length>=t)return o;let d=0;for(;d<r&&(s>>BigInt(d))%2n===0n&&s+(1n<<BigInt(d+1))<=a;)d++;o.push(`${Sn(e,s)}/${r-d}`),s+=1n<<BigInt(d)}}return o}function de(e,n){return P(n.filter(t=>t.family===e).map(t=>t.addresses))}var T=e=>({start:e,end:`${e}\0`}),ce=[{start:"",end:"\uFFFF"}];function Ue(e,n){for(let t=0;t<e.length;t++){let{ports:r}=e[t],o=n[Ce(n,r.start)];if(o!==void 0&&o.ports.start<r.end)return!0}return!1}function $n(e,n){let t=[];for(let{ports:r,peers:o}of e)for(let i=Ce(n,r.start);i<n.length;i++){let s=n[i];if(s.ports.start>=r.end)break;let a=Math.max(r.start,s.ports.start),d=Math.min(r.end,s.ports.end);Q(t,a,d,x(o,s.peers))}return t}function kn(e,n){let t=[];for(let{ports:r,peers:o}of e){let{start:i}=r;for(let s=Ce(n,i);s<n.length;s++){let a=n[s];if(a.ports.start>=r.end)break;i<a.ports.start&&Q(t,i,a.ports.start,o);let d=Math.max(i,a.ports.start),c=Math.min(r.end,a.ports.end);Q(t,d,c,S(o,a.peers)),i=c}Q(t,i,r.end,o)}return t}function Rn(e,n){let t=[],r=0,o=0,i=Number.NEGATIVE_INFINITY;for(;r<e.length||o<n.length;){let s=e[r],a=n[o],d=Math.min(wn(s,i),wn(a,i));Q(t,i,d,k(xn(s,i),xn(a,i))),i=d,s!==void 0&&s.ports.end<=i&&r++,a!==void 0&&a.ports.end<=i&&o++}return t}function wn(e,n){return e===void 0?Number.POSITIVE_INFINITY:e.ports.start>n?e.ports.start:e.ports.end}var xr=[],xn=(e,n)=>e!==void 0&&e.ports.start<=n?e.peers:xr;function Q(e,n,t,r){if(n>=t||r.length===0)return;let o=e.at(-1);o&&o.ports.end===n&&G(o.peers,r)?e[e.length-1]={ports:{start:o.ports.start,end:t},peers:r}:e.push({ports:{start:n,end:t},peers:r})}function Ce(e,n){let t=0,r=e.length;for(;t<r;){let o=t+r>>1;e[o].ports.end<=n?t=o+1:r=o}return t}var J=["ingress","egress"],h=["tcp","udp","icmp","icmpv6","gre","other"],Pn=["ipv4","ipv6","group","prefix-list","member"],w=e=>e==="tcp"||e==="udp",$={start:1,end:65536},A={start:0,end:1},N=[],On=(e,n,t)=>(J.indexOf(e)*h.length+h.indexOf(n))*Pn.length+Pn.indexOf(t);function L(e){let n=[];for(let t of e)En(t)||Fe(n,In(t));return n}var _n=e=>En(e)?N:[In(e)],En=({ports:e,peers:n})=>n.length===0||e.start>=e.end;function In({direction:e,protocol:n,space:t,ports:r,peers:o}){return{rank:On(e,n,t),direction:e,protocol:n,space:t,slabs:[{ports:r,peers:o}]}}function Fe(e,n){let t=e.length;for(;t>0&&e[t-1].rank>n.rank;)t--;let r=e[t-1];r?.rank===n.rank?e[t-1]={...n,slabs:Rn(r.slabs,n.slabs)}:e.splice(t,0,n)}function Tn(e,n,t){let r=[];for(let[o,i]of n)for(let[s,a]of t){if(i.length===0||a.length===0||!B(o,s))continue;let d=i.map(c=>({ports:c,peers:a}));Fe(r,{rank:On(e,o,s),direction:e,protocol:o,space:s,slabs:d})}return r}function B(e,n){return!(e==="icmp"&&n==="ipv6"||e==="icmpv6"&&n==="ipv4")}function U(e){return e.flatMap(({direction:n,protocol:t,space:r,slabs:o})=>o.map(({ports:i,peers:s})=>({direction:n,protocol:t,space:r,ports:i,peers:s})))}function pe(e,n){if(n.length===0)return e;if(e.length===0)return n;let t=[...e];for(let r of n)Fe(t,r);return t}function j(e){if(e.length<=1)return e[0]??N;let n=e.length>>1;return pe(j(e.slice(0,n)),j(e.slice(n)))}function ue(e,n){let t;for(let r=0;r<e.length;r++){let o=e[r],i=An(n,o.rank);if(i===void 0||!Ue(o.slabs,i.slabs))continue;let s=$n(o.slabs,i.slabs);s.length!==0&&(t??=[],t.push({...o,slabs:s}))}return t??N}function An(e,n){let t=0;for(;t<e.length&&e[t].rank<n;)t++;return e[t]?.rank===n?e[t]:void 0}function _(e,n){return kr(e,$r,n)}function $r({rank:e,slabs:n},t){let r=An(t,e);return r!==void 0&&Ue(n,r.slabs)?kn(n,r.slabs):n}var C=e=>e.length===0;function kr(e,n,t){let r;for(let o=0;o<e.length;o++){let i=e[o],s=n(i,t);s!==i.slabs&&(r??=e.slice(0,o)),s.length>0&&r?.push(s===i.slabs?i:{...i,slabs:s})}return r??e}function X(e,n){return Rr(e)??L(Pr(e,n))}function Rr({isKnown:e,direction:n,protocol:t,ports:r,peers:o}){let i=o[0];if(!(!e||o.length!==1||i?.kind!=="cidr"||i.block.state==="unknown")&&!(n.state==="unknown"||t.state==="unknown"||r.state==="unknown")&&t.value!=="all")return B(t.value,i.family)?_n({direction:n.value,protocol:t.value,space:i.family,ports:w(t.value)?r.value:A,peers:[i.block.value.addresses]}):N}function Pr(e,n){let t=[],r=Tr(e,n),o=Ir(e,n);for(let i of _r(e,n))for(let s of Er(e,n)){let a=w(s)?o:A;if(a!==void 0)for(let[d,c]of r)B(s,d)&&(n||Or(s,d))&&t.push({direction:i,protocol:s,space:d,ports:a,peers:c})}return t}var Or=(e,n)=>!(e==="icmpv6"&&n==="group")&&!((e==="icmp"||e==="icmpv6")&&n==="prefix-list");function _r({direction:e},n){return e.state==="known"?[e.value]:n?J:[]}function Er({protocol:e},n){return e.state==="unknown"?n?h:[]:e.value==="all"?h:[e.value]}function Ir({ports:e},n){return e.state==="known"?e.value:n?$:void 0}function Tr({peers:e,action:n},t){if(e.length===0)return t?Ar:[];if(e.length>1&&!t)return[];let r=t&&n.state==="known"&&n.value==="accept";return e.flatMap(o=>[...Mr(o,t),...r?[]:jr(o)])}var Ar=[["ipv4",I.ipv4.everything],["ipv6",I.ipv6.everything]];function Mr(e,n){switch(e.kind){case"cidr":return e.block.state==="known"?[[e.family,[e.block.value.addresses]]]:n?[[e.family,I[e.family].everything]]:[];case"security-group":return e.group.state==="known"?[["group",[T(e.group.value)]]]:n?[["group",ce]]:[];case"prefix-list":return[...Nr(e.entries.blocks),...e.entries.unknown===void 0?[]:Br(e,n)]}}var jr=e=>e.kind==="security-group"?["ipv4","ipv6"].flatMap(n=>e.known[n].length===0?[]:[[n,e.known[n]]]):[],Nr=e=>["ipv4","ipv6"].map(n=>[n,de(n,e)]);function Br({list:e},n){return e.state==="known"?[["prefix-list",[T(e.value)]]]:n?[["prefix-list",ce]]:[]}var He=de("ipv4",["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"].flatMap(e=>Be(e)??[]));var Hr=[["ipv4",I.ipv4.everything],["ipv6",I.ipv6.everything]];function Dr(e,n=Hr){return Tn(e,Lr,n)}var Lr=new Map(h.map(e=>[e,[w(e)?$:A]]));var Js=Dr("egress");var Wr=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`,Mn=e=>De(Wr(e)),De=e=>/[.!?]$/.test(e)?e:`${e}.`;function jn(e,n=3){let t=e.length>n?[...e.slice(0,n),`${e.length-n} more`]:e;return t.length<=1?t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}function Nn({peers:e}){return e.some(Jr)}var Jr=e=>fe(e).sensitive||e.kind==="prefix-list"&&e.entries.sensitive===!0;function ee(e){let{direction:n,action:t,priority:r,protocol:o,ports:i}=e;return n.sensitive||t.sensitive||r.sensitive||o.sensitive||i.sensitive||Nn(e)}function Bn(e){return[["type",e.direction],["policy",e.action],["priority",e.priority],["ip_protocol",e.protocol],["port_range",e.ports],...e.peers.map(n=>[n.attribute,fe(n)])]}function Le(e){return e.isKnown?[]:[...Bn(e),["cidr_ip",e.noPeer]].flatMap(([t,r])=>r?.state==="unknown"?[{attribute:t,reason:r.reason}]:[])}var Un=({peers:e})=>`${e.map(({attribute:n})=>n).join(" and ")} are both set, and which of them the API takes is not documented`;function fe(e){switch(e.kind){case"cidr":return e.block;case"security-group":return e.group;case"prefix-list":return e.list}}var me=class{#t;#e;#n=new Map;constructor(n){this.#t=n,this.#e=n.filter(ee)}part({direction:n,protocol:t,space:r,ports:o}){if(this.#e.length===0||r==="member")return{open:[o],veiled:[]};let{hidden:i,edges:s,isWhole:a}=this.#r(n,t),d=S([o],i);return a?{open:[],veiled:[w(t)?$:A]}:{open:d,veiled:x([o],i).flatMap(c=>zr(c,s))}}#r(n,t){let r=`${n} ${t}`,o=this.#n.get(r)??Vr(this.#e,this.#t,n,t);return this.#n.set(r,o),o}};function Vr(e,n,t,r){let o=e.flatMap(s=>Cn(s,t,r)),i=n.flatMap(s=>Cn(s,t,r).flatMap(({start:a,end:d})=>[a,d]));return{hidden:o.reduce((s,a)=>k(s,[a]),[]),edges:[...new Set(i)].sort((s,a)=>s-a),isWhole:e.some(s=>Fn(s)&&Hn(s,t,r).length>0)}}var Fn=({ports:e,protocol:n})=>e.sensitive||n.sensitive,Hn=(e,n,t)=>U(X(e,!0)).filter(r=>(e.direction.sensitive||r.direction===n)&&(e.protocol.sensitive||r.protocol===t)),Cn=(e,n,t)=>Hn(e,n,t).map(({ports:r})=>r);function zr({start:e,end:n},t){let r=[e,...t.filter(o=>e<o&&o<n),n];return r.slice(1).map((o,i)=>({start:r[i],end:o}))}function Ln(e,n,t){let r=Kr(n),o=new me(t),i=new Map;for(let a of U(e)){let d=Ge(a),c=i.get(d)??[];i.set(d,c);for(let u of Yr(a,r.get(d)??[],n,o))c.push(u)}let s=a=>a.map(d=>n[d].by);return[...i.values()].flatMap(a=>{let d=oo(a.filter(({isVeiled:f})=>!f)),c=Zr(a);return(c.length===0?d:[...d,...c].sort(ro)).map(({whole:f,partly:p,...m})=>({...m,by:s(f),partlyBy:s(p),key:We({whole:f,partly:p})}))})}var We=({whole:e,partly:n})=>`${e.join()}|${n.join()}`,Ge=({direction:e,protocol:n,space:t})=>`${e} ${n} ${t}`;function Kr(e){let n=new Map,t=new Map;e.forEach(({by:r,traffic:o},i)=>{let s=t.get(r)??i;t.set(r,s);for(let a of U(o)){let d={box:a,order:s},c=n.get(Ge(a));c?c.push(d):n.set(Ge(a),[d])}});for(let r of n.values())r.sort((o,i)=>o.box.ports.start-i.box.ports.start);return n}function Yr(e,n,t,r){let{open:o,veiled:i}=r.part(e);return[...o.flatMap(s=>qr({...e,ports:s},n,t)),...i.map(s=>{let a={...e,ports:s};return{...a,whole:Vn(a,n),partly:[],isVeiled:!0}})]}function qr(e,n,t){let r=n.flatMap(i=>Qr(i,e)??[]),o=Xr(r);return eo(e.ports,o).flatMap(i=>{let s=[...Gn(o.filter(a=>Je(a.box.ports,i))).values()];return no(e.peers,s).map(a=>{let d={...e,ports:i,peers:a};return{...d,...to(d,r,t),isVeiled:!1}})})}function Zr(e){let n=new Map;for(let t of e){if(!t.isVeiled)continue;let r=n.get(t.ports.start),o=[...new Set([...r?.whole??[],...t.whole])].sort((i,s)=>i-s);n.set(t.ports.start,{...t,peers:k(r?.peers??[],t.peers),whole:o})}return[...n.values()]}var Je=(e,n)=>e.start<n.end&&n.start<e.end;function Qr(e,{ports:n,peers:t}){if(!Je(e.box.ports,n))return;let r=x(e.box.peers,t);if(r.length===0)return;let o=Math.max(e.box.ports.start,n.start),i=Math.min(e.box.ports.end,n.end);return{...e,box:{...e.box,ports:{start:o,end:i},peers:r}}}function Xr(e){return e.filter(({box:n},t)=>!e.some((r,o)=>o!==t&&Dn(n,r.box)&&(o<t||!Dn(r.box,n))))}var Dn=(e,n)=>e.ports.start>=n.ports.start&&e.ports.end<=n.ports.end&&Wn(e.peers,n.peers);function Wn(e,n){let[t,r]=[e[0],e.at(-1)];if(t===void 0||r===void 0)return!0;let[o,i]=[n[0]?.start,n.at(-1)?.end];return o===void 0||i===void 0||t.start<o||r.end>i?!1:S(e,n).length===0}function Gn(e){let n=new Map;for(let{order:t,box:r}of e)n.set(t,k(n.get(t)??[],r.peers));return n}function eo({start:e,end:n},t){let o=[...new Set([e,n,...t.flatMap(({box:i})=>[i.ports.start,i.ports.end])])].sort((i,s)=>i-s);return o.slice(1).map((i,s)=>({start:o[s],end:i}))}function no(e,n){let t=S(e,P(n.flat())),r=n.flatMap((a,d)=>a.flatMap(({start:c,end:u})=>[{at:c,index:d,isStart:!0},{at:u,index:d,isStart:!1}]));r.sort((a,d)=>a.at<d.at?-1:a.at>d.at?1:0);let o=new Map,i=new Set;r.forEach(({at:a,index:d,isStart:c},u)=>{c?i.add(d):i.delete(d);let f=r[u+1]?.at;if(f===void 0||f===a||i.size===0)return;let p=[...i].sort((m,R)=>m-R).join();o.set(p,[...o.get(p)??[],{start:a,end:f}])});let s=[...o.values()].map(P);return t.length===0?s:[...s,t]}var Jn=e=>({box:n})=>Je(n.ports,e.ports)&&x(n.peers,e.peers).length>0,Vn=(e,n)=>[...new Set(n.filter(Jn(e)).map(({order:t})=>t))].sort((t,r)=>t-r);function to(e,n,t){let r=n.filter(Jn(e)),o=Gn(r.filter(({box:d})=>d.ports.start<=e.ports.start&&e.ports.end<=d.ports.end)),i=L([e]),s=d=>Wn(e.peers,o.get(d)??[])||C(_(i,t[d].traffic)),a=Vn(e,r);return{whole:a.filter(s),partly:a.filter(d=>!s(d))}}var ro=(e,n)=>e.ports.start-n.ports.start;function oo(e){let n=[],t=new Map;for(let r of e){let o=t.get(We(r))??[];t.set(We(r),o);let i=o.find(a=>io(n[a],r)),s=i===void 0?void 0:n[i];i!==void 0&&s!==void 0?n[i]={...s,ports:{start:s.ports.start,end:r.ports.end}}:o.push(n.push(r)-1)}return n}var io=(e,n)=>e.ports.end===n.ports.start&&G(e.peers,n.peers);function Ve(e,n,t,r){return lo(so(Ln(e,n,r))).map(({direction:o,protocol:i,ports:s,peers:a,by:d,partlyBy:c})=>({direction:o,protocol:i,ports:i!=="all"&&w(i)?s:void 0,peers:a,certainty:t,by:d,partlyBy:c}))}function so(e){let n=e.filter(zn),t=new Set;return e.flatMap(r=>{if(t.has(r))return[];let o=zn(r)?n.filter(s=>ao(r,s)):[],i=new Set(o.map(({protocol:s})=>s));if(!h.every(s=>!B(s,r.space)||i.has(s)))return[r];for(let s of o)t.add(s);return[{...r,protocol:"all"}]})}var zn=({protocol:e,ports:n})=>e==="all"||!w(e)||n.start===$.start&&n.end===$.end,ao=(e,n)=>e.direction===n.direction&&e.space===n.space&&e.key===n.key&&e.isVeiled===n.isVeiled&&(e.isVeiled||G(e.peers,n.peers));function lo(e){let n=new Map;for(let t of e){let{direction:r,protocol:o,ports:i,key:s,space:a,peers:d}=t,c=[r,o,...o==="all"?[]:[i.start,i.end],s].join(" "),u=n.get(c);u?u.peers.push({space:a,set:d}):n.set(c,{...t,peers:[{space:a,set:d}]})}return[...n.values()]}var ye=e=>e.flatMap(n=>n.hidesDirection&&n.by.some(t=>typeof t!="string")?J.map(t=>({...n,direction:t,certainty:"possible"})):[n]);var ze="(a group that is not known)";var Kn=e=>co(e,{rule:e,certain:!1});function co(e,n){let t=Le(e).map(({attribute:r,reason:o})=>`${r} ${o}`);for(let r of e.peers)r.kind==="prefix-list"&&r.entries.unknown!==void 0&&t.push(r.entries.unknown);return e.peers.length>1&&t.push(Un(e)),e.isRefusedDrop&&t.push("port_range is not set, which apply refuses for tcp and udp, so that this drop closes nothing"),n&&!n.certain&&!e.membership.certain&&t.push(po(e)),e.resource.deferred!==void 0&&t.push(`${e.address} ${e.resource.deferred}`),[...new Set(t)]}function po({membership:e}){let{attribute:n}=e;return n.state==="unknown"?`security_group_id ${n.reason}`:"security_group_id is not known"}var ge=4,Yn=new WeakMap;function he(e,n){let t=Yn.get(n);if(t?.space===e)return t.text;let r=uo(e,n);return Yn.set(n,{space:e,text:r}),r}function uo(e,n){if(e==="ipv4"||e==="ipv6")return fo(e,n);let t=e==="prefix-list"?"prefix-list":"security-group",r=n.map(({start:o})=>String(o));return r.includes("")?e==="prefix-list"?"any prefix list":"any security group":r.map(o=>`${t}:${o}`).join(", ")}function fo(e,n){let t=D(e,n,ge+1);if(t.length<=ge)return t.join(", ");let r=mo(e,n),o=D(e,S([r.interval],n),ge+1);return o.length<=ge?`${r.text} except ${o.join(", ")}`:D(e,n).join(", ")}function mo(e,n){let t=BigInt(n[0]?.start??0),r=BigInt(n.at(-1)?.end??1)-1n,o=0n;for(;t>>o!==r>>o;)o++;let i=t>>o<<o,s=i+(1n<<o),a=e==="ipv4"?{start:Number(i),end:Number(s)}:{start:i,end:s};return{interval:a,text:D(e,x([a],[a]))[0]??""}}function be({start:e,end:n}){return n-e===1?`${e}`:`${e}-${n-1}`}var W=["critical","high","medium","low","info"],yo="unknown-module",go=["suppression-without-reason","suppression-expired","suppression-unknown-policy","suppression-unused"],Ya=new Set([yo,...go]);var Ke=()=>require("node:crypto");function bo({ports:e,hides:n}){return n==="ports and peers"?O:e===void 0?"all":be(e)}function ve({protocol:e,ports:n,hides:t},r){return e==="all"||n===void 0||t==="ports and peers"?[]:r.servicesOn(e,n)}function Se(e){return e.hidesProtocol?O:e.protocol==="all"?"everything":`${e.protocol}${vo(e)}`}var vo=e=>e.ports===void 0?"":` ${bo(e)}`;var So={egress:"the default of a basic group","intra-group":'inner_access_policy "Accept"'},Zn=e=>typeof e=="string"?So[e]:e.address;var Qn={ipv4:"IPv4",ipv6:"IPv6"};function et({public:e},n){let t=e.flatMap(({space:i,set:s})=>Xn({space:i,set:s},n)?[nt(i)]:[]),r=e.filter(i=>!Xn(i,n)).map(i=>wo(i,n));return(t.length===0?r:[`the whole internet over ${t.join(" and ")}`,...r]).join(" and ")}var nt=e=>e==="ipv6"?Qn.ipv6:Qn.ipv4;function Xn({space:e,set:n},t){return(e==="ipv4"||e==="ipv6")&&S(t[e],n).length===0}function wo({space:e,set:n},t){let r=ie(n),o=`public ${nt(e)} address${r===1n?"":"es"}`;if(e==="ipv6"&&r>xo)return`about 2^${(r-1n).toString(2).length} ${o}`;let i=ie(e==="ipv6"?t.ipv6:t.ipv4),s=i===0n?0n:r*100n/i;return`${$o(r)} ${o}${s>0n?`, ${s} % of them all`:""}`}var xo=1000000n,$o=e=>String(e).replace(/\B(?=(\d{3})+$)/g,",");function st(e,n){return ye(e.entries).flatMap(r=>ae(r,n.internet).map(o=>Ro(e,r,o,n))).sort((r,o)=>tt(r)-tt(o)||rt(r)-rt(o)||r.order-o.order)}var ko=["open","perhaps","closed"],tt=({openness:e,farEnd:n,certainty:t})=>(ko.indexOf(e)*se.length+se.indexOf(n))*2+(t==="certain"?0:1),qe="everything";function rt({openness:e,traffic:n,services:[t]}){return e==="closed"||n===qe?0:Ye(t?.severity)}var ot=W;function Ye(e){let n=ot.indexOf(e);return n<0?ot.length:n}function Ro(e,n,t,r){let o=n.hides==="ports and peers",i=et(t,r.internet),s=n.direction==="ingress"?le(n,t):"closed";return{direction:n.direction,farEnd:t.farEnd,openness:s,certainty:n.certainty,traffic:Po(n),order:o?Number.MAX_SAFE_INTEGER:Oo(n),services:_o(ve(n,r.catalogue),r.catalogue),peers:t.isHidden?[{text:O}]:t.peers.flatMap(a=>Eo(a,e)),width:i===""||n.certainty==="certain"?i:`at most ${i}`,by:it(n.by),partlyBy:it(n.partlyBy),reasons:n.certainty==="certain"&&t.farEnd!=="prefix-list"?[]:To(n)}}var Po=e=>e.protocol==="other"&&!e.hidesProtocol?"other protocols":Se(e);function Oo({protocol:e,ports:n}){return(e==="all"?0:h.indexOf(e)+1)*1e5+(n?.start??0)}var _o=(e,n)=>e.map(t=>({id:t,severity:n.get(t)?.severity})).sort((t,r)=>Ye(t.severity)-Ye(r.severity));function Eo({space:e,set:n},{kind:t}){return e==="member"&&t==="security-group"?[]:e==="ipv4"||e==="ipv6"?[{text:he(e,n)}]:n.map(r=>r.start===""?{text:"any"}:e==="group"||e==="member"?{text:String(r.start),group:String(r.start)}:{text:String(r.start)})}var it=e=>[...new Map(e.map(Io).map(n=>[n.name,n])).values()],Io=e=>({name:Zn(e),place:typeof e=="string"?void 0:g(e.resource.span)});function To({by:e,hidesDirection:n}){if(n)return["whether it is let in or out is sensitive"];let t=new Set(e.flatMap(r=>typeof r=="string"?[]:Kn(r)));return t.size>0?[...t]:["something that may close it is not known: sglint why tells what it is"]}function E({caption:e,hidesCaption:n=!1,className:t,columns:r,rows:o}){let i=r.map(s=>l`<th scope="col" role="columnheader">${s}</th>`);return l`<table${ne("class",t===void 0?"stacks":`stacks ${t}`)} role="table">
<caption${ne("class",n?"unseen":void 0)}>${e}</caption>
<thead role="rowgroup"><tr role="row">${i}</tr></thead>
<tbody role="rowgroup">${o.map(s=>Ao(s,r))}</tbody>
</table>`}var V=(e,n)=>l`<div class="scroll" tabindex="0" role="region" aria-labelledby="${e}">${n}</div>`;function Ao({attributes:e={},cells:n},t){let[r,...o]=n.map(a=>a instanceof b?{content:a}:a),i=Object.entries(e).map(([a,d])=>ne(a,d)),s=r===void 0?void 0:l`<th scope="row" role="rowheader"${at(r)}>${r.content}</th>`;return l`
<tr role="row"${i}>${s}
${o.map((a,d)=>l`<td role="cell" data-label="${t[d+1]}"${at(a)}>${a.content}</td>\n`)}</tr>`}var at=({className:e,key:n})=>[ne("class",e),ne("data-key",n===void 0?void 0:String(n))],ne=(e,n)=>n===void 0?new b(""):l` ${e}="${re(n)}"`;function ct(e,n,t){let{id:r,unit:o}=e;return l`
<section class="group" id="${r}" aria-labelledby="${r}-name" data-name="${o.name}">
<h3 id="${r}-name">${o.kind==="interface"?"Interface with ":""}<code>${o.name}</code>${q(o)}</h3>
<p class="facts">${Mo(o,jo(e,t))}</p>
${lt(e,"ingress",n)}
${lt(e,"egress",n)}
</section>`}var Ze=({possible:e})=>e===void 0||e.length>0;function Mo(e,n){let{span:t,attachedTo:r,isPartial:o,kind:i,members:s,possible:a}=e,d=a===void 0?"which ones is not known here":a.join(", "),c=v(r.map(R=>l`<code>${R}</code>`),", "),u=r.length===0?n??l`Attached to nothing that is known here.`:l`Attached to ${c}.`,f=i==="interface"&&s.length>1?` The rules of these ${s.length} groups count together here.`:"",p=o?l` <strong>Its other rules and its defaults are not known here.</strong>`:void 0,m=Ze(e)?l` <strong>Other groups may be attached there, too: ${d}.</strong>`:void 0;return l`At <code>${g(t)}</code>. ${u}${f}${m}${p}`}var Qe=({unit:e},n)=>e.isTogetherOnly?n.filter(t=>t.unit.kind==="interface"&&t.unit.input===e.input&&t.unit.members.includes(e.name)):[];function jo(e,n){let t=Qe(e,n);if(t.length===0)return;let r=t.map(({id:o,unit:i})=>l`<a href="#${o}"><code>${i.name}</code></a>`);return l`It is attached together with other groups only: see ${v(r,", ")}.`}var pt={ingress:{title:"Lets in",preposition:"From",nothing:"It lets nothing in."},egress:{title:"Lets out",preposition:"To",nothing:"It lets nothing out."}};function lt({id:e,unit:n,rows:t},r,o){let{title:i,nothing:s}=pt[r],a=t.filter(d=>d.direction===r);if(a.length===0){let d=n.isPartial?`${s.slice(0,-1)} by the rules that are known here.`:s;return l`<h4>${i}</h4><p>${d}</p>`}return l`<h4 id="${e}-${r}">${i}</h4>
${No(a,r,o)}
${Uo(a,`${e}-${r}`,n.name,r,o)}`}function No(e,n,t){let r=new Map;for(let i of e){let s=[i.openness,i.farEnd,...i.peers.map(({text:a})=>a)].join(`
`);r.set(s,[...r.get(s)??[],i])}let o=[...r.values()].map(i=>{let[s]=i;return l`<div class="lane ${s.openness} item" data-who="${s.farEnd}" data-way="${n}">
<dt>${Ae(s)} ${Z(s,t)}</dt>
<dd><ul class="chips">${i.map(oe)}</ul></dd>
</div>`});return l`<dl class="map">${o}</dl>`}var dt=({name:e,place:n})=>l`<code>${e}</code>${n===void 0?void 0:l` <span class="place">${n}</span>`}`,Bo=12;function Uo(e,n,t,r,o){let{title:i,preposition:s}=pt[r],a=e.map((u,f)=>({attributes:{class:`item ${u.openness}`,"data-who":u.farEnd,"data-way":r},cells:[{content:l`${Ae(u)} ${Z(u,o)}`,key:f},{content:l`<b>${u.traffic}</b>`,key:u.order},u.services.length===0?Co(u):Me(u,Bo),l`${u.certainty}${u.reasons.length>0?l`<ul class="reasons">${u.reasons.map(p=>l`<li>${p}</li>`)}</ul>`:void 0}`,l`<ul class="rules">${u.by.map(p=>l`<li>${dt(p)}</li>`)}${u.partlyBy.map(p=>l`<li>partly ${dt(p)}</li>`)}</ul>`]})),d=[s,"Traffic","Services","Certainty","By"],c=`${i}: every entry of ${t}`;return V(n,E({caption:c,className:"sortable entries",columns:d,rows:a}))}var Co=({traffic:e})=>l`<span class="soft">${e===qe?"every service":"none that is usual there"}</span>`;function mt(e,n,t){let r=t.filter(({entry:i})=>i.hides!=="nothing");return[t.filter(({entry:i})=>i.hides==="nothing"),r].flatMap(i=>{let s=Fo(e,n,i);return s.length===0?[]:[Xe(e,n,s,i===r)]})}function Xe(e,n,t,r){return{from:e,to:n,entries:t,isHidden:r,isCertain:t.some(({certainty:o})=>o==="certain")}}function Fo(e,n,t){if(t.length===0)return[];let r=Do(e,n),o=c=>{let u=({entry:p,isCertain:m})=>c==="any"||m&&yt(p),f=p=>j(t.filter(m=>m.space===p&&u(m)).map(({entry:m})=>te(m)));return pe(ue(f("group"),r[c]),f("member"))},i=o("certain"),s=_(o("any"),i),a=t.flatMap(({entry:c})=>c.by.map(u=>({by:u,traffic:te(c)})));return[...Ve(i,a,"certain",[]),...Ve(s,a,"possible",[])].map(c=>({...c,...Ho(c,t)}))}function Ho(e,n){let t=n.filter(a=>a.entry.by.some(d=>e.by.includes(d))),r=["group","member"].flatMap(a=>{let d=t.reduce((c,u)=>u.space===a?k(c,u.names):c,[]);return d.length===0?[]:[{space:a,set:d}]}),o=t.some(a=>a.entry.hides==="ports and peers"),i=t.some(a=>a.entry.hides==="peers"),s=t.flatMap(a=>a.entry.partlyBy.filter(d=>!e.by.includes(d)));return{peers:r,partlyBy:[...new Set(s)],hides:o?"ports and peers":i?"peers":"nothing",hidesProtocol:t.some(a=>a.entry.hidesProtocol===!0),hidesDirection:t.some(a=>a.entry.hidesDirection===!0)}}var yt=({certainty:e,hides:n})=>e==="certain"&&n!=="ports and peers",ut=new WeakMap;function Do(e,n){if(e.isPartial)return{certain:N,any:zo};let t=ut.get(e);if(t)return t;let r=e.entries.filter(({direction:i})=>i==="egress"),o=Lo(r,n);return r.some(({peers:i})=>i.some(({space:s})=>s==="group"))||ut.set(e,o),o}function Lo(e,n){let t=e.filter(o=>yt(o)&&o.peers.some(i=>Wo(i,n))),r=e.filter(({peers:o})=>o.some(i=>Go(i,n)));return{certain:j(t.map(te)),any:j(r.map(te))}}function Wo({space:e,set:n},t){return e==="ipv4"?S(He,n).length===0:e==="group"&&t.members.some(r=>z(n,r))}function Go({space:e,set:n},t){return e!=="group"?!0:t.possible===void 0||t.isPartial||[...t.members,...t.possible].some(r=>z(n,r))}var z=(e,n)=>e.some(({start:t,end:r})=>t<=n&&n<r),Jo=[T("")];function te(e){let n=ft.get(e)??Vo(e);return ft.set(e,n),n}var ft=new WeakMap;function Vo({protocol:e,ports:n}){return L((e==="all"?h:[e]).map(r=>({direction:"ingress",protocol:r,space:"group",ports:w(r)?n??$:A,peers:Jo})))}var zo=te({protocol:"all",ports:void 0});var we=class{#t;#e=new Map;#n=new Map;#r;constructor(n){this.#t=n,this.#r=n.filter(Yo);for(let t of n)for(let r of en(t))this.#n.set(r,[...this.#n.get(r)??[],t]);for(let t of n)for(let r of t.entries)this.#o(t,r)}outOf(n){return this.#e.get(n)??Ko}#o(n,t){if(t.direction==="ingress"){for(let{space:r,set:o}of t.peers)if(!(r!=="group"&&r!=="member"))for(let i of this.#i(o)){if(i===n)continue;let s=this.#e.get(i)??new Map,a=s.get(n)??[];this.#e.set(i,s.set(n,a)),a.push(qo(i,t,r,o))}}}#i(n){let t=n.map(({start:i,end:s})=>s===T(String(i)).end?String(i):void 0),o=t.includes(void 0)?this.#t.filter(i=>en(i).some(s=>z(n,s))):t.flatMap(i=>this.#n.get(i??"")??[]);return new Set([...o,...this.#r])}},Ko=new Map,en=({members:e,possible:n})=>[...e,...n??[]],Yo=({name:e,possible:n})=>n===void 0||e===ze;function qo(e,n,t,r){let o=e.members.filter(a=>z(r,a)),i=o.length>0?o:en(e).filter(a=>z(r,a)),s=i.length>0?P(i.map(T)):r;return{entry:n,space:t,names:s,isCertain:o.length>0&&e.name!==ze}}var Zo=1e3;function ht(e,n,t=Zo){let r=e.filter(({isTogetherOnly:p})=>!p).map(p=>({...p,entries:ye(p.entries)})),i=[...new Set(e.map(({input:p})=>p))].flatMap(p=>Qo(r.filter(m=>m.input===p),n)),s=gt(i,({isCertain:p})=>p),a=gt(i,()=>!0),d=i.flatMap(p=>{let m=p.from===void 0?[]:s.get(p.from)??a.get(p.from);return m===void 0||m.some(({from:R,to:Oe})=>R===p.to||Oe===p.to)?[]:[ei([...m,p])]}),c=new Set(d.flatMap(p=>p.hops.slice(0,-1))),u=d.filter(p=>!c.has(p.hops.at(-1)));return{paths:[...u.filter(({isCertain:p})=>p),...u.filter(({isCertain:p})=>!p)].slice(0,t),omitted:Math.max(0,u.length-t)}}function Qo(e,n){let t=new we(e),r=e.flatMap(i=>Xo(i,n)),o=new Set(r.map(({to:i})=>i));for(let i of o)for(let[s,a]of t.outOf(i)){let d=mt(i,s,a);r.push(...d),d.length>0&&o.add(s)}return r}function Xo(e,n){let t=e.entries.flatMap(r=>r.direction!=="ingress"?[]:ae(r,n).flatMap(o=>{let i=le(r,o);return i==="closed"?[]:[{...r,peers:o.peers,certainty:i==="open"?"certain":"possible"}]}));return t.length===0?[]:[Xe(void 0,e,t,!1)]}function gt(e,n){let t=new Map;for(let i of e){if(!n(i))continue;let s=t.get(i.from);s?s.push(i):t.set(i.from,[i])}let r=new Map,o=[void 0];for(let i of o){let s=i===void 0?[]:r.get(i)??[];for(let a of t.get(i)??[])r.has(a.to)||(r.set(a.to,[...s,a]),o.push(a.to))}return r}function ei(e){let n=e.map(({isHidden:t})=>t).lastIndexOf(!0);return{hops:n<0?e:e.slice(n),isCertain:e.every(({isCertain:t})=>t)}}var bt=50;function vt(e,{internet:n,catalogue:t},r){let{paths:o,omitted:i}=ht(e,n),s=o.filter(({hops:[c,...u]})=>u.length>0||c?.from!==void 0);if(s.length===0)return;let a=s.length-Math.min(s.length,bt)+i,d=s.slice(0,bt).map(({hops:c,isCertain:u})=>{let[f]=c,p=f.isHidden?O:"internet",{input:m}=f.to;return l`<li>${m===void 0?void 0:l`${m}: `}${p}${c.map(R=>ni(R,t,r))}${u?void 0:l` <i>perhaps</i>`}</li>`});return l`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${d}</ul>
${a===0?void 0:l`<p class="about">And ${a} more: sglint exposure --paths lists them.</p>`}
</section>`}function ni({to:e,entries:n},t,r){let o=n.slice(0,nn).map(d=>{let[c]=ve(d,t);return l`<b>${Se(d)}</b>${c===void 0?"":` ${c}`}`}),i=n.length>nn?`, and ${n.length-nn} more`:"",s=r(e.input).get(e.name),a=l`<code>${e.name}</code>`;return l` → <span class="step">${s===void 0?a:l`<a href="#${s}">${a}</a>`} on ${v(o,", ")}${i}</span>`}var nn=4;function St({level:e,message:n,span:t}){return t?`${e}: ${g(t)}: ${y(n)}`:`${e}: ${y(n)}`}function xt({title:e,style:n,script:t,body:r}){let o=t===void 0?"":`; script-src '${wt(t)}'`,i=`default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${wt(n)}'${o}`,{markup:s}=l`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new b(i)}">
<title>${re(e)}</title>
<style>${new b(n)}</style>
</head>
<body>
${r}
${t===void 0?void 0:new b(`<script>${t}</script>
`)}</body>
</html>
`;return s}var wt=e=>`sha256-${Ke().createHash("sha256").update(e).digest("base64")}`;var $t=`(function () {
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
`;var ti=`
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5b5d66; --line: #c9cbd3; --tint: #f4f5f8; --open: #a80f0f; --open-tint: #fdeceb; --on-open: #fff; --link: #0b50b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9ee; --paper: #17181c; --soft: #a9abb6; --line: #43454f; --tint: #202228; --open: #ff8d84; --open-tint: #3a1a1a; --on-open: #1b0706; --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 78rem; font: 1rem/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
code { font: 0.92em ui-monospace, monospace; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1.1rem; }
h4 { margin: 0.9rem 0 0.3rem; font-size: 1rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.about, .facts, .note, .place, .soft { color: var(--soft); font-size: 0.92rem; }
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
pre { margin: 0.4rem 0; padding: 0.4rem 0.7rem; background: var(--tint); border-radius: 0.3rem; white-space: pre-wrap; font: 0.92em ui-monospace, monospace; }
pre .line { color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--open-tint); font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
@media screen and (max-width: 48rem) {
  body { padding: 0.75rem 0.75rem 2rem; }
  pre { white-space: normal; }
  .stacks, .stacks caption, .stacks tbody, .stacks tr, .stacks td, .stacks th[scope=row] { display: block; }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks thead button { display: none; }
  .stacks tr { margin-bottom: 0.6rem; padding: 0.2rem 0; border: 1px solid var(--line); border-radius: 0.3rem; }
  .stacks td, .stacks th[scope=row] { border: 0; padding: 0.15rem 0.6rem; }
  .stacks td::before { content: attr(data-label) ": "; content: attr(data-label) ": " / ""; color: var(--soft); font-size: 0.92rem; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --tint: #fff; --open: #000; --open-tint: #fff; --on-open: #000; --link: #000; font-size: 9.5pt; }
  body { max-width: none; padding: 0 3px; }
  pre { border: 1px solid #777; }
  .scroll { overflow: visible; }
  h2, h3, h4, .facts, caption { break-after: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .skip { display: none; }
  tr { break-inside: avoid; }
}
@page { margin: 14mm; }
`,kt=`${ti}.group h3 code { font-size: 1.1rem; font-weight: 700; }
.summary { margin-top: 1rem; padding: 0.25rem 1rem 1rem; border: 3px solid var(--open); border-radius: 0.5rem; }
.summary.calm { border-color: var(--line); }
.summary h2 { margin-top: 0.75rem; }
.overview th[scope=row] { font-weight: 600; }
.overview td { min-width: 7rem; }
.groups thead th:first-child { width: 34%; }
.entries thead th:nth-child(1) { width: 26%; }
.entries thead th:nth-child(3) { width: 24%; }
.entries thead th:nth-child(5) { width: 28%; }
tr.open > th { border-left: 0.4rem solid var(--open); }
tr.perhaps > th { border-left: 0.4rem dashed var(--open); }
.sortable td:nth-child(2) { white-space: nowrap; }
.reasons, .rules, .whom { font-size: 0.92rem; }
.paths li { margin: 0.3rem 0; padding: 0.3rem 0.6rem; border-left: 0.25rem solid var(--line); }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.chip { padding: 0.1rem 0.5rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--tint); }
.chip.open { border: 2px solid var(--open); background: var(--open-tint); }
.chip.perhaps { border: 2px dashed var(--open); background: transparent; }
.grave { font-style: normal; font-weight: 700; color: var(--open); text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.03em; }
.badge { display: inline-block; white-space: nowrap; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.3rem; font-size: 0.85rem; }
.badge.open { border-color: var(--open); background: var(--open); color: var(--on-open); text-transform: uppercase; }
.badge.perhaps { border: 1px dashed var(--open); color: var(--open); }
.finding { margin: 0.9rem 0; padding: 0.5rem 0.9rem 0.7rem; border: 1px solid var(--line); border-left: 0.4rem solid var(--line); border-radius: 0.3rem; }
.finding.grave-one { border-left-color: var(--open); }
.finding.undecided { border-left: 0.4rem dashed var(--open); }
.finding h4 { margin: 0.1rem 0 0.3rem; }
.finding p { margin: 0.3rem 0; max-width: 62rem; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.8rem; margin: 0.4rem 0 0; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; min-width: 0; }
.finding dd ul { padding: 0; }
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
@media screen and (max-width: 48rem) {
  .map { display: none; }
  .sortable td:nth-child(2) { white-space: normal; }
  .finding dl { grid-template-columns: 1fr; gap: 0; }
  .finding dd { margin-bottom: 0.3rem; }
}
@media print {
  form { display: none; }
  .badge.open { border: 2px solid #000; background: none; font-weight: 700; }
  .map { display: none; }
  .sortable td:nth-child(2) { white-space: normal; }
  .lane, .chip, .finding { break-inside: avoid; }
  .group { margin-top: 1.2rem; }
  .finding { margin: 0.5rem 0; padding: 0.3rem 0.7rem 0.4rem; }
  .finding dl { gap: 0 0.8rem; margin-top: 0.2rem; }
  .facts.sources { break-before: avoid; break-after: auto; }
  thead th { position: static; white-space: normal; }
  th button { display: none; }
}
`;function xe({title:e,about:n,skip:t,main:r,notes:o}){return xt({title:e,style:kt,script:$t,body:l`<a class="skip" href="#${t.to}">${t.words}</a>
<header>
<h1>${e}</h1>
<p class="about">${n}</p>
</header>
<main>
${r.flatMap(i=>i??[])}
</main>
<footer>
<h2>How to read this</h2>
<ul class="others">
${o.map(i=>l`<li>${i}</li>\n`)}</ul>
</footer>`})}function $e(e){if(e.length!==0)return l`<section aria-labelledby="remarks"><h2 id="remarks">Remarks on the input</h2>
<ul class="others">${e.map(n=>l`<li>${St(n)}</li>`)}</ul></section>\n`}function ke(e,n,t,r){let o=r.map(({name:i,label:s,all:a,options:d})=>{let c=Object.entries(d).map(([u,f])=>l`<option value="${u}">${f}</option>`);return l`<label>${s} <select id="${i}" data-of="${i}"><option value="">${a}</option>${c}</select></label>\n`});return l`<form id="filter" hidden role="search" aria-label="Filter the ${n}" data-one="${e}" data-many="${n}">
<label>Search <input id="words" type="search" placeholder="${t}" autocomplete="off"></label>
${o}<button type="reset">Show all</button>
<span id="shown" role="status"></span>
</form>\n`}function Pt({sections:e,incomplete:n},t){let r=e.filter(a=>_t(a).length>0),o=e.filter(a=>!r.includes(a)),i=o.filter(a=>Et(a).length>0),s=o.filter(a=>!i.includes(a));return l`
<section class="summary${r.length===0?" calm":""}" aria-labelledby="open">
<h2 id="open">Open to the internet</h2>
<p class="headline">${ri(r.length,i.length,{sections:e,incomplete:n})}</p>
${n?l`<p class="warning"><strong>This page is not complete:</strong> some of the input could not be read, and what is in it may be open, too.</p>`:void 0}
${Rt(r,"Open to the internet",t,e)}
${i.length===0?void 0:l`<h3>Perhaps open to the internet</h3>${Rt(i,"Perhaps open to the internet",t,e)}`}
${s.length===0?void 0:l`<h3>Not open to the internet</h3><ul class="others">${s.map(ai)}</ul>`}
</section>`}function ri(e,n,{sections:t,incomplete:r}){let o=t.some(({unit:a})=>a.kind==="interface"),i=`security group${t.length===1?"":"s"}${o?" and interfaces":""}`;if(t.length===0)return l`There is no security group here.`;let s=n===0?void 0:l` <strong>${n}${e===0?"":" more"}</strong> may be open to it.`;if(e===0){let a=n===0&&!r&&t.every(({unit:d})=>Ot(d));return l`<strong>None</strong> of ${t.length} ${i} is ${a?"":"certain to be "}open to the internet.${s}`}return l`<strong>${e} of ${t.length}</strong> ${i} ${e===1?"lets":"let"} in traffic from the internet.${s}`}var Ot=e=>!e.isPartial&&!Ze(e),_t=({rows:e})=>e.filter(({direction:n,openness:t})=>n==="ingress"&&t==="open"),Et=({rows:e})=>e.filter(({direction:n,openness:t})=>n==="ingress"&&t==="perhaps");function Rt(e,n,t,r){if(e.length!==0)return E({caption:`${n}, group by group`,hidesCaption:!0,className:"overview groups",columns:["Group","What is open","To whom"],rows:e.map(o=>oi(o,t(o.unit.input),r))})}function oi(e,n,t){let r=[..._t(e),...Et(e)],o=new Map(r.map(i=>[i.peers.map(({text:s})=>s).join(),i]));return{cells:[ii(e,t),l`<ul class="chips">${r.map(oe)}</ul>`,l`<ul class="whom">${[...o.values()].map(i=>l`<li>${Z(i,n)}</li>`)}</ul>`]}}function ii(e,n){let{id:t,unit:r}=e,o=r.attachedTo.length,i=o===0?si(e,n):`attached to ${o} resource${o===1?"":"s"}`;return l`<a href="#${t}"><code>${r.name}</code></a>${q(r)} <span class="note">${i}</span>`}var si=(e,n)=>Qe(e,n).length>0?"attached together with other groups only: what counts there is listed apart":"attached to nothing known here";function ai({id:e,unit:n}){let t=Ot(n)?"":" by the rules that are here; others are not known";return l`<li><a href="#${e}"><code>${n.name}</code></a>${q(n)}${t}</li>`}function It(e){let n=e.units.map((r,o)=>({id:`g${o+1}`,unit:r,rows:st(r,e)})),t=r=>new Map(n.flatMap(({id:o,unit:i})=>i.input===r?[[i.name,o]]:[]));return xe({title:`Exposure of ${e.paths.join(", ")}`,about:l`What each security group effectively accepts, its drops and defaults included. Made by sglint ${e.toolVersion}.`,skip:{to:"groups",words:"Skip to the groups"},main:[Pt({sections:n,incomplete:e.incomplete},t),vt(e.units,e,t),$e(e.diagnostics),l`<h2 id="groups">Group by group</h2>\n`,ke("entry","entries","redis, 22, 10.0.0.0/8\u2026",[{name:"who",label:"Far end",all:"anybody",options:Te},{name:"way",label:"Direction",all:"in and out",options:{ingress:"lets in",egress:"lets out"}}]),...n.map(r=>ct(r,t(r.unit.input),n))],notes:li()})}var li=()=>[l`<strong>Internet</strong>: at least one of the addresses is of the public internet, be it all of it or a single one; how many is said beside it.`,l`<strong>Certain</strong>: accepted whatever is not known yet. <strong>Possible</strong>, or perhaps: accepted only if something that is not known here turns out so; the reasons are beside it.`,l`A security group is judged with all its rules; groups that are attached together count together, and have a section of their own.`,l`What stands in front of a group or behind it (a load balancer, a firewall, a route, a service that does not listen) is not in a security group, and this page says nothing about it.`,l`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];var di=240;function rn(e){let{line:n,column:t}=K(e.source,e.start),r=un(e.source,n);if(r.length>di||!/[\p{L}\p{N}]/u.test(r))return;let o=Math.max(1,Math.min(e.end-e.start,r.length-t+1));return{line:n,before:tn(r.slice(0,t-1)),marked:tn(r.slice(t-1,t-1+o)),after:tn(r.slice(t-1+o))}}function on(e){let n=rn(e);if(n===void 0)return;let{line:t,before:r,marked:o,after:i}=n,s=`${t} | `;return[`${s}${r}${o}${i}`,`${" ".repeat(s.length-2)}| ${" ".repeat(r.length)}${"^".repeat(Math.max(1,o.length))}`].join(`
`)}var tn=e=>y(e.replace(/\t/g,"  "));function Tt({message:e,span:n,hint:t}){let r=[];if(n){r.push(`${g(n)}: ${sn(e)}`);let o=n.end>0?on(n):void 0;o&&r.push(o)}else r.push(sn(e));return t&&r.push(`  help: ${sn(t)}`),r.join(`
`)}var sn=e=>e.split(`
`).map(y).join(`
`);function At(e){if(e.length===0)return;let n=e.map(({policy:r,severity:o,address:i,span:s,suppressed:{by:a,reason:d,until:c,owner:u}})=>{let f=a==="comment"?"comment":"exception";return{cells:[l`<code>${i}</code> <span class="place">${g(s)}</span>`,l`${r.title} <span class="note">${r.id}, ${o}</span>`,l`${d} <span class="note">${f}${u===void 0?"":` of ${u}`}</span>`,l`${c??"no end"}`]}});return l`
<section aria-labelledby="accepted">
<h2 id="accepted">Accepted</h2>
<p class="about">What comments and exceptions silence. It does not count as a finding.</p>
${V("accepted",E({caption:"Accepted findings",className:"sortable",columns:["Resource","Policy","Reason","Until"],rows:n}))}
</section>
`}function Mt({direction:e,protocol:n,port:t,peer:r}){return`${e} ${n}${t===void 0?"":`/${t}`} ${e==="ingress"?"from":"to"} ${r}`}var jt=({span:e,rule:n,isPlaceSecret:t})=>ci(e)&&!t&&!(n&&ee(n)),ci=({source:e})=>/\.(tf|tofu|tfvars)(\.json)?$/.test(e.path);var pi=e=>e.split("/").map(n=>encodeURIComponent(n.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD"))).join("/");function Nt(e){return/^https?:\/\//i.test(e)?e.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu,t=>pi(t)).replace(/%(?![0-9a-f]{2})/gi,"%25"):void 0}var ln=({id:e})=>`policy-${e}`;function Bt({policy:e,results:n}){let t=ln(e);return l`
<section class="group" id="${t}" aria-labelledby="${t}-title" data-name="${e.id} ${e.title}">
<h3 id="${t}-title">${e.title}</h3>
<p class="facts"><code>${e.id}</code>${e.rationale===void 0?"":`: ${e.rationale}`}</p>
${n.map(fi)}
${ui(e.references)}
</section>`}function ui(e){if(e.length===0)return;let n=e.map(t=>{let r=Nt(t);return r===void 0?l`${t}`:l`<a href="${r}" rel="noreferrer">${t}</a>`});return l`<p class="facts sources">Read more: ${v(n,", ")}</p>`}function fi(e){let{first:n,others:t}=e,{verdict:r,severity:o,address:i,message:s,span:a}=n;return l`
<article class="finding item ${r==="open"?"undecided":r==="fail"&&(o==="critical"||o==="high")?"grave-one":"mild"}" data-severity="${o}" data-verdict="${r}">
<h4>${mi(n)} <code>${i}</code>${t.length===0?"":` and ${t.length} more`}</h4>
<p>${s}</p>
${yi(n)}
<dl>
${M("At",l`<code>${g(a)}</code>`)}
${gi(e)}
</dl>
</article>`}function mi({verdict:e,severity:n}){return e==="open"?l`<strong class="badge perhaps">open, ${n} if so</strong>`:n==="critical"||n==="high"?l`<strong class="badge open">${n}</strong>`:l`<strong class="badge">${n}</strong>`}function yi(e){let n=jt(e)?rn(e.span):void 0;if(n===void 0)return;let{line:t,before:r,marked:o,after:i}=n;return l`<pre><span class="line">${t} | </span>${r}<mark>${o}</mark>${i}</pre>`}function gi({first:e,others:n,groups:t,input:r,attachedTo:o,related:i}){let{verdict:s,remedy:a,next:d,witness:c}=e,u=i.map(f=>l`<li>${f.message} <span class="place">${g(f.span)}</span></li>`);return[...t.length===0?[]:[M("Group",an(t))],...r===void 0?[]:[M("In",l`${r.noun} <code>${r.name}</code>`)],...n.length===0?[]:[M("Also",an(n))],...o.length===0?[]:[M("On",an(o))],...c===void 0?[]:[M(s==="fail"?"Proof":"Example",l`<code>${Mt(c)}</code>`)],...u.length===0?[]:[M("See",l`<ul>${u}</ul>`)],...d===void 0?[]:[M("Next",l`${d}`)],M(d===void 0?"What to do":"If so",l`${Mn(a)}`)]}var M=(e,n)=>l`<dt>${e}</dt><dd>${n}</dd>\n`,an=e=>v(e.map(n=>l`<code>${n}</code>`),", ");function Ut(e){let n=e.policies.map(({id:o,title:i,severity:s},a)=>({cells:[{content:l`${i} <span class="note">${o}</span>`,key:a},l`${s}`,l`${dn(o,e)}`]}));return l`
<section aria-labelledby="policies">
<h2 id="policies">Policies in force</h2>
${V("policies",E({caption:"Every policy that was judged by, and what it came to",className:"sortable",columns:["Policy","Severity","Result"],rows:n}))}
</section>
`}function dn(e,{findings:n,suppressed:t,only:r,known:o,problems:i}){let s=n.filter(({policy:p})=>p.id===e),a=s.filter(({verdict:p})=>p==="fail").length,d=s.length-a,c=t.filter(({policy:p})=>p.id===e).length,u=[...a>0?[`${a} ${a===1?"finding":"findings"}`]:[],...d>0?[`${d} cannot be decided`]:[],...c>0?[`${c} accepted`]:[]];if(u.length>0)return u.join(", ");let f=r===void 0&&o===0?"nothing found":"nothing new";return i.length===0?f:`${f} in what could be judged`}function Re(e,n={}){let{placeOf:t=({span:o})=>o}=n,r=new Map;for(let o of e){let{source:i,start:s,end:a}=t(o),d=[o.policy.id,o.verdict,o.severity,i.path,s,a].join(`
`),c=r.get(d);c?c.push(o):r.set(d,[o])}return[...r.values()].map(o=>bi(o,n))}var Ct=5,hi=20;function bi(e,n){let t=e.reduce((p,m)=>!C(_(m.region,p.region))&&C(_(p.region,m.region))?m:p),r=n.placeOf?.(t)??t.span,o=e.filter(p=>p!==t),i=vi(o,t),s=new Set(i),a=[...i,...o.filter(p=>!s.has(p))],d=({region:p,isSecret:m})=>!m&&!t.isSecret&&!C(_(p,t.region)),c=a.map(p=>{let m=i.length===0||p.input===void 0?"":` in ${cn(p.input,n)}`;return`${p.address}${m}${d(p)?" (for other traffic)":""}`}),u=Math.max(Ct,Math.min(hi,i.length)),f=[t,...a.slice(0,u)];return{first:t,span:r,addresses:[...new Set([t,...o].map(({address:p})=>p))],others:c,groups:[...new Set(e.flatMap(xi))],also:$i(c,u),input:t.input===void 0||i.length===0&&Si(r,t.input)?void 0:{noun:t.input.noun,name:cn(t.input,n)},attachedTo:[...new Set(e.flatMap(({attachedTo:p})=>p))],named:f,related:wi(f,i.length>0?n:void 0)}}function cn({path:e,values:n},{pathOf:t=r=>r}={}){let r=t(e),o=r===""||r==="."?"./":r;return n===void 0?o:`${o} with ${t(n)}`}function vi(e,n){let t=({input:o})=>`${o?.path}
${o?.values}`,r=new Set([t(n)]);return e.filter(o=>{let i=t(o),s=r.has(i);return r.add(i),!s})}var Si=({source:{path:e}},n)=>n.values===void 0&&(e===n.path||(/^(.*)\//.exec(e)?.[1]??".")===n.path);function wi([e,...n],t){if(e!==void 0&&n.length===0)return e.related;let r=new Map,o=(i,{input:s})=>{let a=[i.span.source.path,i.span.start,i.message].join(`
`);r.has(a)||r.set(a,{...i,...t&&s?{input:cn(s,t)}:{}})};for(let i of e?.related??[])o(i,e);for(let i of n)for(let s of i.span.via??[])o(s,i);return[...r.values()]}var xi=({group:e,address:n})=>e?.address===void 0||e.address===n?[]:[e.address];function $i(e,n=Ct){let t=e.slice(0,n).join(", ");return e.length>n?`${t} and ${e.length-n} more`:t}var Ft=({input:e,also:n})=>(e===void 0?"":` That is in ${e.noun} ${e.name}.`)+(n===""?"":` The same line also concerns ${n}.`);function ki({silenced:e},n={}){let t=new Map;for(let r of e){let o=`${g(r.silencer)} ${r.suppressed.by}`;t.set(o,[...t.get(o)??[],r])}return[...t.values()].flatMap(r=>Re(r,n).map(o=>{let{silencer:i,suppressed:s}=r[0],{file:a,startLine:d}=F(i),c=`${y(n.pathOf?.(a)??a)}:${d}`,{verdict:u,message:f,policy:p}=o.first,m=`${u==="open"?"Cannot be decided: ":""}${f}${Ft(o)}`;return{text:`New, but silenced by the ${s.by} at ${c}: ${y(m)} Its reason: ${y(De(s.reason))}`,policy:p,silencer:i}}))}var Ht=20;function Dt(e){let n=ki(e).map(({text:r})=>r),t=n.length-Ht;return t<=0?n:[...n.slice(0,Ht),`${t} more like ${t===1?"it":"them"}: sglint -f json lists all.`]}function Lt(e){let{findings:n,inputs:t,policies:r,problems:o,only:i,known:s,ignored:a=0,suppressed:d,others:c}=e,u=t.reduce((_e,Ee)=>_e+Ee.rules,0),f=t.reduce((_e,Ee)=>_e+Ee.groups,0),p=`${Pe(u,"rule")} in ${Pe(f,"security group")} judged by ${Pe(r.length,"policy","policies")}`,m=i===void 0?"":`, and only ${i} is listed`,R=s===0?"":` ${s===1?"One finding is":`${s} findings are`} known to the baseline.`,Oe=a===0?"":` ${a===1?"One":a} that cannot be decided ${a===1?"is":"are"} left out (unknown: ignore).`,Gt=d.length===0?"":` ${d.length===1?"One finding is":`${d.length} findings are`} silenced by ${Pi(d)}.`,Jt=c===void 0||c.count===0?"":` ${Ri(c)}`,Vt=o.length>0?" What the errors name could not be judged.":"";return{found:Oi(n),judged:`${p}${m}.${Oe}${Gt}${R}${Jt}${Vt}`}}function Ri({count:e,inputs:n}){let t=e===1,r=t?"One other finding is neither, and does not count":`${e} others are neither, and do not count`,o=t?"it":"them",i=n.map(y),s=i.length===1?`sglint ${i[0]} lists ${o}`:`sglint FOLDER lists ${o} in ${jn(i)}`;return`${r}: ${s}.`}function Pi(e){let n=r=>new Set(e.flatMap(o=>o.suppressed.by===r?[`${o.silencer.source.path} ${o.silencer.start}`]:[])).size,t=(r,o,i)=>r===0?[]:[r===1?o:i];return[...t(n("comment"),"a comment","comments"),...t(n("exception"),"an exception","exceptions")].join(" and ")}function Oi(e){if(e.length===0)return"No findings";let n=e.filter(({verdict:r})=>r==="fail"),t=e.length-n.length;return[...n.length>0?[`${Pe(n.length,"finding")} (${_i(n)})`]:[],...t>0?[`${t} that cannot be decided`]:[]].join(" and ")}function _i(e){return W.flatMap(n=>{let t=e.filter(r=>r.severity===n).length;return t===0?[]:[`${t} ${n}`]}).join(", ")}var Pe=(e,n,t=`${n}s`)=>`${e} ${e===1?n:t}`;function Wt(e){let n=Ti(e.findings);return xe({title:`Findings in ${e.inputs.map(({path:t})=>t).join(", ")}`,about:l`What the policies say of the security groups in ${v(e.inputs.map(Ii),", ")}. Made by sglint ${e.toolVersion}.`,skip:n.length>0?{to:"findings",words:"Skip to the findings"}:Ei,main:[Ai(e,n),...n.length>0?Bi(n):[],At(e.suppressed),$e(e.diagnostics),Ut(e)],notes:Ui()})}var Ei={to:"policies",words:"Skip to the policies"},Ii=({path:e,kind:n})=>l`the ${n==="hcl"?"configuration":n} <code>${e}</code>`;function Ti(e){let n=new Map;for(let t of e){let r=n.get(t.policy.id);r?r.push(t):n.set(t.policy.id,[t])}return[...n.values()].map(t=>({policy:t[0].policy,results:Re(t),own:t}))}function Ai(e,n){let{found:t,judged:r}=Lt(e),o=!e.findings.some(({verdict:i})=>i==="fail");return l`
<section class="summary${o?" calm":""}" aria-labelledby="overview">
<h2 id="overview">Overview</h2>
<p class="headline"><strong>${t}.</strong></p>
<p class="about">${r}</p>
${Dt(e).map(i=>l`<p class="about">${i}</p>\n`)}${Mi(e)}
${Ni(n,e)}
</section>
`}function Mi({problems:e}){if(e.length!==0)return l`<div class="warning"><p><strong>This page is not complete:</strong> a part of the input could not be used, and nothing in it was judged.</p>
${e.map(n=>l`<pre>${ji(Tt(n))}</pre>`)}</div>`}var ji=e=>e.split(`
`).map(n=>l`${n}\n`);function Ni(e,n){if(e.length===0)return;let t=e.map(({policy:o,own:i})=>{let s=W.find(a=>i.some(d=>d.severity===a));return{cells:[l`<a href="#${ln(o)}">${o.title}</a> <span class="note">${o.id}</span>`,l`${s}`,l`${dn(o.id,n)}`]}});return E({caption:"Findings, policy by policy",hidesCaption:!0,className:"overview",columns:["Policy","Severity","Result"],rows:t})}var Bi=e=>[l`<h2 id="findings">Policy by policy</h2>\n`,ke("place","places","ssh, web, main.tf\u2026",[{name:"severity",label:"Severity",all:"any",options:Object.fromEntries(W.map(n=>[n,n]))},{name:"verdict",label:"Verdict",all:"any",options:{fail:"proved",open:"cannot be decided"}}]),...e.map(Bt)],Ui=()=>[l`A finding is <strong>proved</strong>: whatever is not known yet cannot make it go away. What <strong>cannot be decided</strong> is neither a pass nor a finding; what is missing is said beside it.`,l`Traffic is judged as it is let in or out in the end: the other rules of the group, their priorities, the defaults and the groups attached beside it are counted in.`,l`Where a line stands for several resources (count, for_each, a module that is called twice), they are listed together.`,l`A value that Terraform holds as sensitive is judged, and shown as (sensitive).`];0&&(module.exports={exposureAsHtml,lintAsHtml});
