// A plain chat server to compare with: rooms and what is said in them, and nothing that is kept.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

// Answers with what the heap holds after a collection, in bytes.
const http = createServer((_request, response) => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  response.end(String(heapUsed + external));
});

const io = new Server(http, { serveClient: false, transports: ['websocket'] });
let last = 0;

io.on('connection', (socket) => {
  const { person, rooms } = socket.handshake.auth;
  socket.join(rooms);
  socket.on('message', (room, text, answer) => {
    const message = { id: ++last, room, from: person, at: new Date().toISOString(), text };
    socket.to(room).emit('message', message);
    answer(message);
  });
});

http.listen(0, '127.0.0.1', () => console.log(http.address().port));
process.stdin.on('end', () => process.exit()).resume();
