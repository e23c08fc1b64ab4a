package io.entsdk.privacy.pseudonym;

import java.time.Instant;

/**
 * Is a time in which a service knows everybody by the same names.
 *
 * @param service as the host names it
 * @param epoch from 1 on; the last one counts
 * @param keyId which of the service's keys the names are made with
 */
public record ServiceEpoch(String service, int epoch, String keyId, Instant beganAt) {}
