/**
 * ZeeRex 2.0, the record that explain returns, as JAXB classes that mirror its schema, built from
 * the tables of access points and record forms.
 */
@NullMarked
@XmlSchema(
    namespace = "http://explain.z3950.org/dtd/2.0/",
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = @XmlNs(prefix = "", namespaceURI = "http://explain.z3950.org/dtd/2.0/"))
package org.lienthong.sru.zeerex;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
