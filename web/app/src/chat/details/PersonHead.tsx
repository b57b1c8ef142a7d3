import type { ChatPerson } from '@tintype/client';
import { Faces } from '../group/Faces';
import { personName } from '../inbox';

/** The other one of two. */
export function PersonHead({ person }: { person: ChatPerson }) {
  return (
    <header className="details__head">
      <a href={`/@${person.username}`} tabIndex={-1} aria-hidden="true">
        <Faces faces={[person.avatar_static]} size={112} />
      </a>
      <h1 className="details__name">
        <a href={`/@${person.username}`}>{personName(person)}</a>
      </h1>
      <p className="quiet">@{person.username}</p>
    </header>
  );
}
