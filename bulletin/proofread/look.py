"""What the page of a proof looks like."""

PAGE = """\
<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: light; --ink: #1c1b19; --paper: #fdfcf9; --rule: #d8d3c8; --quiet: #5c574d;
  --wrong: #a4161a; --wrong-bg: #fde4e1; --fine: #7a4b00; --fine-bg: #fdf0d5;
  --open: #5a3d8a; --open-bg: #efe9f8; --right: #1f5c33; --right-bg: #e6f2e6; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem 2rem; }
header { padding-top: 1.5rem; }
h1, header p, ul, .faults, .tip, h2.head {
  font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
header p { margin: 0; font-size: .9375rem; }
header p + p { color: var(--quiet); }
h2.head { margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink);
  font-size: 1.0625rem; }
.legend { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; margin: .75rem 0 0;
  padding: .625rem 0; border-block: 1px solid var(--rule); list-style: none; font-size: .875rem; }
.faults { margin: 0; padding: 0; list-style: none; font-size: .9375rem; line-height: 1.6; }
.faults li { padding: .625rem 0; border-bottom: 1px solid var(--rule); }
.faults q { quotes: none; color: var(--quiet); }
.faults p { margin: .125rem 0 0; }
.text { overflow-wrap: anywhere; }
.text h3, .text h4 { line-height: 1.4; margin: 1.5em 0 .5em; }
.text h3 { font-size: 1.5rem; }
.text h4 { font-size: 1.1875rem; }
.text p { margin: 0 0 .75em; }
.text p.note, .text p.cell { color: var(--quiet); font-size: .9375rem; }
.text p.cell { display: inline-block; margin: 0 1.5em .25em 0; }
:target { scroll-margin-top: 4rem; }
a { color: inherit; }
.k { padding: 0 .1875rem; text-decoration-thickness: 2px; text-underline-offset: .2em;
  border-radius: 2px; }
.contradicted { color: var(--wrong); background: var(--wrong-bg); text-decoration: underline wavy;
  font-weight: 700; }
.too-fine { color: var(--fine); background: var(--fine-bg); text-decoration: underline dashed; }
.not-checked { color: var(--open); background: var(--open-bg); text-decoration: underline double; }
.supported { color: var(--right); background: var(--right-bg); text-decoration: underline solid; }
.not-a-statistic { color: var(--quiet); text-decoration: underline dotted; }
.k::after { font: 700 .6875em/1 sans-serif; vertical-align: super; text-decoration: none;
  display: inline-block; }
.contradicted::after { content: "✗" / ""; }
.too-fine::after { content: "≈" / ""; }
.not-checked::after { content: "?" / ""; }
.supported::after { content: "✓" / ""; }
a:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
.tip { display: none; position: fixed; inset: auto 0 0 0; z-index: 2; max-height: 45vh;
  overflow: auto;
  padding: .875rem max(1.25rem, calc(50vw - 21.75rem)); background: var(--ink); color: #fff;
  font-size: .9375rem; font-weight: 400; line-height: 1.6; text-align: left; text-indent: 0; }
.n:hover > .tip, a:focus + .tip, .tip:target { display: block; }
.tip b, .tip span, .faults b { display: block; }
@media print {
  .tip, .n:hover > .tip { display: none; }
  .k { print-color-adjust: exact; }
}
</style>
</head>
<body>
<main>
$body
</main>
</body>
</html>
"""
"""The page, with places for its language, title and body."""
