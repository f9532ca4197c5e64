import type { Category, PeticionSubtype } from './category.js';

/** The questions of the classifier, in the order in which they are put. */
export const classifierQuestions = ['conduct', 'failure', 'request'] as const;
export type ClassifierQuestion = (typeof classifierQuestions)[number];

/** What somebody asks for who has nothing to complain about. */
export const requestedThings = ['documents', 'opinion', 'other'] as const;

/** Yes or no to each question; one that was not put is absent. */
export interface ClassifierAnswers {
  /** Is it about how a person behaved? */
  conduct?: boolean;
  /** Did a product, service, bill or delivery not turn out as due? */
  failure?: boolean;
  /** Does the person ask for something? */
  request?: boolean;
  /** What for: documents or information, an opinion, or something else. */
  requested?: (typeof requestedThings)[number];
}

export interface Classification {
  /** Absent when all answers are no: it is a sugerencia, a denuncia or a felicitación, which only the person can tell. */
  category?: Category;
  subtype?: PeticionSubtype;
  /** Other matters in the same text, which need an answer each. */
  also: Category[];
  /** How the category was found: each question put, its answer and what that answer means. */
  path: { question: ClassifierQuestion; answer: boolean; means?: Category }[];
}

const meanings: Readonly<Record<ClassifierQuestion, Category>> = {
  conduct: 'queja',
  failure: 'reclamo',
  request: 'peticion',
};

/** A matter that was not attended as due governs over the manner it was attended in, and both over a mere request. */
const governing: readonly Category[] = ['reclamo', 'queja', 'peticion'];

/**
 * The category of a matter by three questions, with the path that led to it. The same answers always give the same category.
 *
 * Source: the definitions of Resolución 1245 de 2019 (MinTransporte) and Circular 33 de 2020 (MinTIC): a queja is about the conduct of
 * somebody, a reclamo about an improper provision, a petición asks for something.
 *
 * @example
 * classify({ conduct: false, failure: false, request: true, requested: 'documents' })
 * // { category: 'peticion', subtype: 'informacion', also: [], path: [...] }
 */
export function classify(answers: ClassifierAnswers): Classification {
  const path = classifierQuestions.flatMap((question) => {
    const answer = answers[question];
    if (answer === undefined) return [];
    return [{ question, answer, ...(answer && { means: meanings[question] }) }];
  });
  const meant = path.flatMap(({ means }) => (means ? [means] : []));
  const [category, ...also] = governing.filter((one) => meant.includes(one));
  if (!category) return { also, path };
  return { category, ...(category === 'peticion' && { subtype: subtypeOf(answers) }), also, path };
}

function subtypeOf({ requested }: ClassifierAnswers): PeticionSubtype {
  if (requested === 'documents') return 'informacion';
  return requested === 'opinion' ? 'consulta' : 'general';
}
