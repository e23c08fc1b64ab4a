package io.entsdk.core.directory;

import java.util.Optional;
import java.util.UUID;

/** Is who answers for a child: a person, or an organisation that acts through its agents. */
public sealed interface Guardian {

  /** Return the id of the person or of the organisation. */
  UUID id();

  /** Return the person; empty for an organisation. */
  Optional<PersonId> person();

  /** Means a person. */
  record OfPerson(PersonId guardian) implements Guardian {
    @Override
    public UUID id() {
      return guardian.value();
    }

    @Override
    public Optional<PersonId> person() {
      return Optional.of(guardian);
    }
  }

  /** Means an organisation, such as child protection; whichever of its agents acts, it is one. */
  record OfOrganisation(OrganisationId organisation) implements Guardian {
    @Override
    public UUID id() {
      return organisation.value();
    }

    @Override
    public Optional<PersonId> person() {
      return Optional.empty();
    }
  }

  static Guardian of(PersonId person) {
    return new OfPerson(person);
  }

  static Guardian of(OrganisationId organisation) {
    return new OfOrganisation(organisation);
  }
}
