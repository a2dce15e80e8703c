package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member library.
 *
 * @param levels school levels
 * @param type of library
 * @param area code of its area
 * @param address where it is
 * @param hours when it is open, in its own words
 * @param website an address of http or https
 * @param records of the union that it has copies of
 * @param href its address in this interface
 * @param search address of the records that it has
 * @param page its address for people
 */
public record MemberLibrary(
    String code,
    String name,
    List<String> levels,
    @Nullable String type,
    @Nullable String area,
    @Nullable String address,
    @Nullable String hours,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website,
    long records,
    String href,
    String search,
    String page) {}
