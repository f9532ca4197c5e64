// Stands for Apex: answers as the test says.
let answer = () => Promise.resolve({ status: 404 });

export function answerWith(next) {
  answer = next;
}

export function openCase(parameters) {
  return answer(parameters);
}

export { openCase as default };
