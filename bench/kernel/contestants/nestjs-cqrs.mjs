/* eslint-disable @typescript-eslint/no-extraneous-class -- Nest tells messages and modules apart by their class */
import 'reflect-metadata';
import common from '@nestjs/common';
import core from '@nestjs/core';
import cqrs from '@nestjs/cqrs';
import { books } from './by-hand.mjs';

const { Module } = common;
const { NestFactory } = core;
const { CommandBus, CommandHandler, CqrsModule, EventBus, EventsHandler, UnhandledExceptionBus } = cqrs;

export const name = '@nestjs/cqrs';
export const from = '@nestjs/cqrs';
export const types = 'nestjs-cqrs';
export const work = 'by hand';
export const byHand = [1, 2, 7];

/** A Nest application context with its command and event bus; state, undo and history are written around them. */
export const open = async ({ handle, subscribers }) => {
  const { state, history, transact } = books();
  let app;
  class Tap {
    constructor(id, heat, tonnes) {
      this.id = id;
      this.heat = heat;
      this.tonnes = tonnes;
    }
  }
  class FurnaceTapped {
    constructor(id, heat, tonnes) {
      this.id = id;
      this.heat = heat;
      this.tonnes = tonnes;
    }
  }
  const tapped = (id, heat, tonnes) => new FurnaceTapped(id, heat, tonnes);
  class TapHandler {
    async execute(command) {
      for (const event of await transact(command, handle, tapped)) events.publish(event);
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
  const send = (id, heat, tonnes) => commands.execute(new Tap(id, heat, tonnes));
  return {
    send,
    state: () => state,
    history: () => history,
    letters: () => unhandled,
    close: () => app.close(),
  };
};
