import { here } from '../../pictures/picture';

/** The round picture of somebody, or those of two people one over the other; the name stands beside it. */
export function Faces({ faces, size }: { faces: readonly string[]; size: number }) {
  const [first, second] = faces;
  if (!second) return <Face address={first} size={size} />;
  return (
    <span className="pair" style={{ width: size, height: size }}>
      <Face address={second} size={size * 0.68} />
      <Face address={first} size={size * 0.68} />
    </span>
  );
}

function Face({ address, size }: { address: string | undefined; size: number }) {
  return (
    <span className="avatar" style={{ width: size, height: size }}>
      {address && <img src={here(address)} alt="" width={size} height={size} loading="lazy" />}
    </span>
  );
}
