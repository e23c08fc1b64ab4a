/** The pure rules of the import, used by the plan. */
@NullMarked
package io.entsdk.core.internal.roster;

import org.jspecify.annotations.NullMarked;
