// socket.io-client as it comes, told what to do in lines of JSON, and telling what it heard in others.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(`${process.env.CLIENTS}/package.json`);
const { io } = require('socket.io-client');
const sockets = new Map();
const tell = (name, event, data = null) => console.log(JSON.stringify({ name, event, data }));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, url, options, emit, data, drop, transport } = JSON.parse(line);
  let socket = sockets.get(name);
  if (url) {
    socket = io(url, { forceNew: true, ...options });
    sockets.set(name, socket);
    socket.on('connect', () => tell(name, 'connect', socket.io.engine.transport.name));
    socket.on('connect_error', (error) => tell(name, 'connect_error', error.message));
    socket.on('disconnect', (reason) => tell(name, 'disconnect', reason));
    socket.onAny((event, told) => tell(name, event, told));
  } else if (emit) {
    socket.emit(emit, data, (answer) => tell(name, 'ack', answer));
  } else if (transport) {
    tell(name, 'transport', socket.io.engine.transport.name);
  } else if (drop) {
    // The connection breaks; the client connects anew by itself.
    socket.io.engine.close();
  } else {
    socket.disconnect();
  }
}
process.exit(0);
