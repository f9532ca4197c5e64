// Stands for Salesforce's navigation: notes where a component would go.
const navigate = Symbol('navigate');

export const went = [];

export function NavigationMixin(Base) {
  return class extends Base {
    [navigate](reference) {
      went.push(reference);
    }
  };
}
NavigationMixin.Navigate = navigate;
