package io.entsdk.core.internal;

import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;

/** Holds what ent-auth knows of a live session; made by it alone. */
public record SignedIn(PersonId person, Assurance assurance, UUID session) {}
