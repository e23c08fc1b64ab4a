package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.erasure.ErasureId;

/**
 * Names one school that is closed while others of its tenant are not.
 *
 * @param erasure that of the people whom it alone knows
 */
public record OneSchool(SchoolId school, ErasureId erasure) {}
