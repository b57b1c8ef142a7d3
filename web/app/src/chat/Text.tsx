import { type Piece, piecesOf } from './words';

/** Plain text in which addresses, names and hashtags lead somewhere. */
export function Text({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no name but their place
  return piecesOf(text).map((piece, index) => <Part key={`${index} ${piece.text}`} piece={piece} />);
}

function Part({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'link':
      return (
        <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.text}
        </a>
      );
    case 'person':
    case 'tag':
      return <a href={piece.href}>{piece.text}</a>;
  }
}
