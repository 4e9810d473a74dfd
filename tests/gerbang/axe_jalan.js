axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
}).then((hasil) => hasil.violations.map((v) =>
  `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`))
