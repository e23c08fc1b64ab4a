package io.entsdk.core.internal.usage;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.usage.UsageMeasure;

/** States how often somebody did something in a week; it lives as long as the count takes. */
public record Use(PersonId person, Profile profile, UsageMeasure measure, long times) {}
