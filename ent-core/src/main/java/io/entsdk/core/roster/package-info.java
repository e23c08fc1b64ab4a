/**
 * What an outside source says about a school, line by line: records, rejections and notices.
 *
 * <p>Nothing here touches the directory: a reader turns files into these values, a plan compares
 * them with what is known.
 */
@NullMarked
package io.entsdk.core.roster;

import org.jspecify.annotations.NullMarked;
