package io.entsdk.privacy.archive;

/**
 * Counts whose accounts are past their limit and wait for the archives, or for an answer whether
 * they are public archives.
 *
 * @param people everybody who waits, held ones left out
 * @param restricted of whom nothing is shown from now on
 * @param lifted who do not wait any more, such as a pupil who has come back
 */
public record Waiting(int people, int restricted, int lifted) {}
