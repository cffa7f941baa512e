import { Command } from '@castore/core';

export const tap = new Command({ commandId: 'Tap', requiredEventStores: [], handler: async () => Promise.resolve() });
export const drain = new Command({ commandId: 'Drain', requiredEventStores: [] });
