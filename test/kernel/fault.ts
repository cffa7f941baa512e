/** What an action threw, as plain values. Fails when it threw nothing. */
export const fault = (
  action: () => unknown,
): { readonly message: string; readonly fields: unknown; readonly cause: unknown } => {
  try {
    action();
  } catch (error) {
    const { message, fields, cause } = error as { message: string; fields: unknown; cause: unknown };
    return { message, fields, cause };
  }
  throw new Error('nothing was thrown');
};
