import { html, type TemplateResult } from 'lit';

const rules: readonly { say: string; not: string; because: string }[] = [
  {
    say: 'Vence el viernes 27 de noviembre.',
    not: '¡Quedan solo 3 días!',
    because: 'The date is the headline, written as a person says it. No countdown alone, no exclamation mark.',
  },
  {
    say: 'Revise 3 datos para continuar',
    not: 'Error: datos inválidos',
    because: 'Verb first, formal usted. It says what to do, and blames nobody.',
  },
  {
    say: 'El archivo pesa 14 MB y el máximo es 10 MB. Puede enviarlo comprimido o en partes.',
    not: 'El archivo es demasiado grande, por favor verifique.',
    because: 'What is wrong with which value, and a way out. No "por favor" where something failed.',
  },
  {
    say: 'Quedan 3 días hábiles de 15.',
    not: 'Quedan 3 d. h.',
    because: 'No abbreviations for citizens; singular and plural agree; every number has its base.',
  },
  {
    say: 'No se cuentan 3 fines de semana y 1 festivo. Ley 1480 de 2011, art. 58.',
    not: 'Conforme al art. 58 de la Ley 1480 de 2011, el término…',
    because: 'The plain sentence first, the law after it.',
  },
  {
    say: 'No encontramos un caso con ese radicado y ese código.',
    not: 'El radicado existe, pero el código no coincide.',
    because: 'The same words for an unknown radicado and a wrong code: nobody learns which cases there are.',
  },
];

export const voice = (): TemplateResult => html`
  <h2>Voice</h2>
  <p>
    Formal usted, short sentences, present tense. What happens, then what to do next. The catalogues of
    <code>packages/core/src/texts</code> hold every sentence in es-CO, en and pt-BR.
  </p>
  <table>
    <thead>
      <tr>
        <th scope="col">Say</th>
        <th scope="col">Not</th>
        <th scope="col">Because</th>
      </tr>
    </thead>
    <tbody>
      ${rules.map(
        ({ say, not, because }) =>
          html`<tr>
            <th scope="row" lang="es-CO">${say}</th>
            <td lang="es-CO">${not}</td>
            <td>${because}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;
