// Whether the pages' server of this container answers.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/manifest.webmanifest`, {
  signal: AbortSignal.timeout(5_000),
});
process.exit(answer.ok ? 0 : 1);
