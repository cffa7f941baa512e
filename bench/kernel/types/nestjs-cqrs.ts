import { Command, CommandHandler, type CommandBus, type ICommandHandler } from '@nestjs/cqrs';

class Tap extends Command<undefined> {}
class Drain extends Command<undefined> {}

@CommandHandler(Tap)
export class TapHandler implements ICommandHandler<Tap> {
  execute(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

export const drain = (bus: CommandBus): Promise<undefined> => bus.execute(new Drain());
