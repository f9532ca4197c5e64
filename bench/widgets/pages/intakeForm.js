import '@pqrs-kit/widgets/intake-form/define';

const form = document.createElement('pqrs-intake-form');
document.body.append(form);
globalThis.usable = () => form.renderRoot?.querySelector('input[type=radio]');
globalThis.toType = async () => {
  form.renderRoot.querySelector('input[type=radio]').click();
  form.renderRoot.querySelector('.actions .primary').click();
  while (!form.renderRoot.querySelector('textarea')) await new Promise(requestAnimationFrame);
  form.renderRoot.querySelector('textarea').focus();
};
