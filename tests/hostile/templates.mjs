export default {
  tries: 'the notations of templates in every text field: those of ECharts, of JavaScript and of the page',
  text: (field, before) => `${before} {c0} {@[1]} {k0|x} {value} {n} {title} $& $' $1 \${7*7} {{7*7}} %s`,
  drawn: ['{c0}', '{@[1]}', '{k0|x}', '{value}', '$&', "$'", '{{7*7}}'],
};
