package io.entsdk.privacy.request;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;

/**
 * Asks that what is kept about one person be erased.
 *
 * @param school one that knows the person: its people look at the plan and approve
 */
public record ErasureRequest(PersonId person, SchoolId school, ErasureGround ground) {}
