// Stands for the language of the person.
let lang = 'es';

export function speak(next) {
  lang = next;
}

export { lang as default };
