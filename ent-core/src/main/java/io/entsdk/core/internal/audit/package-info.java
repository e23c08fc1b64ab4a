/** The record of who did what. */
@NullMarked
package io.entsdk.core.internal.audit;

import org.jspecify.annotations.NullMarked;
