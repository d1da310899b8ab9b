const TOWER = '\u0300\u0346\u0334\u0360\u0489\u20dd'.repeat(40);

export default {
  tries: 'towers of combining characters on the letters of every text field, and letters beyond the basic plane',
  text: (field, before) => `${before.slice(0, 40)} ${[...'HURT'].map(letter => letter + TOWER).join('')} 👨‍👩‍👧‍👦𒐫﷽`,
};
