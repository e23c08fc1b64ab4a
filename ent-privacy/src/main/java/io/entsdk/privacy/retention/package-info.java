/**
 * How long data are kept: rules as dated values with their sources, and decisions that explain
 * themselves.
 */
@NullMarked
package io.entsdk.privacy.retention;

import org.jspecify.annotations.NullMarked;
