import { endOnClosedPipe } from './closed-pipe.js';
import { fail } from './failure.js';
import { steelsim } from './program.js';

endOnClosedPipe();
try {
  await steelsim().parseAsync();
} catch (error) {
  fail(error);
}
