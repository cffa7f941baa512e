/** Failures a test has ordered, each to be thrown once. */
export class NextFailures {
  private readonly ordered: Error[] = [];

  order(error: Error): undefined {
    this.ordered.push(error);
  }

  /** Throws the failure that is due, if one is. */
  happen(): undefined {
    const error = this.ordered.shift();
    if (error !== undefined) throw error;
  }
}
