package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;

/** States that a guardian answers for a child, in one legal state, for a period. */
record Link(PersonId guardian, PersonId child, GuardianshipTerms terms, Period period) {}
