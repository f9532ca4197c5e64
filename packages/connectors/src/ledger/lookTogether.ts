/**
 * Lets all that ask for the same while a look is under way share the next one. A look counts only for who asked before it began: it has seen all
 * that was written until then.
 *
 * @example
 * const stamp = lookTogether(readStamp)
 * await Promise.all([stamp('andina'), stamp('andina'), stamp('andina')]) // two looks: the second and third share one
 */
export function lookTogether(look: (tenant: string) => Promise<string>): (tenant: string) => Promise<string> {
  const underWay = new Map<string, Promise<string>>();
  const next = new Map<string, Promise<string>>();

  function begin(tenant: string): Promise<string> {
    const looking = look(tenant).finally(() => {
      if (underWay.get(tenant) === looking) underWay.delete(tenant);
    });
    underWay.set(tenant, looking);
    return looking;
  }

  return (tenant) => {
    const before = underWay.get(tenant);
    if (!before) return begin(tenant);
    let waiting = next.get(tenant);
    if (!waiting) {
      const after = () => {
        next.delete(tenant);
        return begin(tenant);
      };
      waiting = before.then(after, after);
      next.set(tenant, waiting);
    }
    return waiting;
  };
}
