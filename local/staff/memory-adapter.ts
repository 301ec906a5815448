import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the issuer keeps while it runs, in memory: whoever was under way begins again after a restart. */
export function memoryAdapters(): (model: string) => Adapter {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const alive = (key: string) => {
    const found = kept.get(key);
    if (found === undefined || found.until > Date.now()) return found?.payload;
    kept.delete(key);
    return undefined;
  };
  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
        kept.set(keyOf(id), { payload, until });
      },
      find: async (id) => alive(keyOf(id)),
      async findByUid(uid) {
        const key = [...kept].find(([name, { payload }]) => name.startsWith(`${model} `) && payload.uid === uid)?.[0];
        return key === undefined ? undefined : alive(key);
      },
      // The desk has a browser: nobody types a code of a device.
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = alive(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
