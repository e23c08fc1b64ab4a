package io.entsdk.privacy.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipNumber;
import io.entsdk.privacy.archive.SlipState;

/**
 * Says how many due rows of a table one line of a slip names.
 *
 * @param place of the line on the slip
 * @param granted whether they go under it; otherwise they wait for it
 * @param rows those that no hold keeps
 */
public record SlipRows(
    SlipId slip,
    SlipNumber number,
    SchoolId school,
    SlipState state,
    int place,
    boolean granted,
    long rows) {}
