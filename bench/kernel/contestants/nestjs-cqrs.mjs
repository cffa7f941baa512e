/* eslint-disable @typescript-eslint/no-extraneous-class -- Nest tells messages and modules apart by their class */
import 'reflect-metadata';
import common from '@nestjs/common';
import core from '@nestjs/core';
import cqrs from '@nestjs/cqrs';

const { Module } = common;
const { NestFactory } = core;
const { CommandBus, CommandHandler, CqrsModule, EventBus, EventsHandler, UnhandledExceptionBus } = cqrs;

export const name = '@nestjs/cqrs';
export const from = '@nestjs/cqrs';
export const types = 'nestjs-cqrs';

/** A Nest application context; the handler changes a map and publishes on the event bus. */
export const open = async ({ handle, subscribers }) => {
  const state = new Map();
  let published = 0;
  let app;
  class Tap {
    constructor(id, tonnes) {
      this.id = id;
      this.tonnes = tonnes;
    }
  }
  class FurnaceTapped {
    constructor(id, tonnes) {
      this.id = id;
      this.tonnes = tonnes;
    }
  }
  const raise = (id, tonnes) => {
    state.set(id, (state.get(id) ?? 0) + tonnes);
    published += 1;
    events.publish(new FurnaceTapped(id, tonnes));
  };
  class TapHandler {
    async execute(command) {
      await handle(command, raise);
    }
  }
  CommandHandler(Tap)(TapHandler);
  const listeners = subscribers.map(({ on }) => {
    class Listener {
      handle(event) {
        return on(event, send);
      }
    }
    EventsHandler(FurnaceTapped)(Listener);
    return Listener;
  });
  class Works {}
  Module({ imports: [CqrsModule.forRoot()], providers: [TapHandler, ...listeners] })(Works);
  app = await NestFactory.createApplicationContext(Works, { logger: false });
  await app.init();
  const commands = app.get(CommandBus);
  const events = app.get(EventBus);
  const unhandled = [];
  app.get(UnhandledExceptionBus).subscribe((each) => unhandled.push(each));
  const send = (id, tonnes) => commands.execute(new Tap(id, tonnes));
  return { send, state: () => state, events: () => published, letters: () => unhandled, close: () => app.close() };
};
