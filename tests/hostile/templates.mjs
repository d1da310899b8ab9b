/** Short enough for a tile of the map. */
const NAMES = ['{c0}', '{@[1]}', '$&', '{b}'];

export default {
  tries: 'the notations of templates in every text field: those of ECharts, of JavaScript and of the page',
  text: (field, before) => `${before} {c0} {@[1]} {k0|x} {value} {n} {title} $& $' $1 \${7*7} {{7*7}} %s`,
  poison(data) {
    NAMES.forEach((name, at) => Object.assign(data.municipalities[at], { name_sq: name, name_sr_latn: name, name_sr_cyrl: name }));
  },
  drawn: NAMES,
};
