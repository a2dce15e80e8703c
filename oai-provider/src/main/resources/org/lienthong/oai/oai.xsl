<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows an OAI-PMH answer as a page: Vietnamese first, English second. XSLT 1.0, no script, nothing loaded from elsewhere. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:oai="http://www.openarchives.org/OAI/2.0/"
    xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:marc="http://www.loc.gov/MARC21/slim"
    exclude-result-prefixes="oai oai_dc dc marc">
  <xsl:output method="html" encoding="UTF-8" indent="yes" doctype-system="about:legacy-compat"/>
  <xsl:variable name="base" select="/oai:OAI-PMH/oai:request"/>
  <xsl:variable name="verb" select="$base/@verb"/>
  <xsl:variable name="prefix">
    <xsl:choose>
      <xsl:when test="$base/@metadataPrefix"><xsl:value-of select="$base/@metadataPrefix"/></xsl:when>
      <xsl:otherwise>oai_dc</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/oai:OAI-PMH">
    <html lang="vi">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="robots" content="noindex, nofollow"/>
        <title>OAI-PMH – <xsl:value-of select="$base"/></title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
          nav a { display: inline-block; margin: 0 1rem .5rem 0 }
          section { border: 1px solid #bbb; border-radius: 6px; padding: .6rem 1rem; margin: 1rem 0 }
          table { border-collapse: collapse; width: 100% } th { text-align: left; vertical-align: top; width: 14rem; font-weight: 600 }
          td, th { padding: .15rem .5rem .15rem 0 } a, code, td, th { overflow-wrap: anywhere } small { color: #555 }
          .error { border-color: #a00; background: #fff3f3 } .deleted { background: #f3f3f3 } code { font-size: .9em }
        </style>
      </head>
      <body>
        <h1>Kho dữ liệu OAI-PMH <small lang="en">OAI-PMH repository</small></h1>
        <p><code><xsl:value-of select="$base"/></code></p>
        <nav>
          <a href="{$base}?verb=Identify">Giới thiệu <small lang="en">Identify</small></a>
          <a href="{$base}?verb=ListRecords&amp;metadataPrefix=oai_dc">Biểu ghi <small lang="en">Records</small></a>
          <a href="{$base}?verb=ListIdentifiers&amp;metadataPrefix=oai_dc">Định danh <small lang="en">Identifiers</small></a>
          <a href="{$base}?verb=ListSets">Tập hợp <small lang="en">Sets</small></a>
          <a href="{$base}?verb=ListMetadataFormats">Định dạng <small lang="en">Formats</small></a>
        </nav>
        <p><small>Thời điểm trả lời <span lang="en">(response date)</span>: <xsl:value-of select="oai:responseDate"/></small></p>
        <xsl:apply-templates select="oai:error | oai:Identify | oai:ListSets/oai:set | oai:ListMetadataFormats/oai:metadataFormat | oai:GetRecord/oai:record | oai:ListRecords/oai:record | oai:ListIdentifiers/oai:header"/>
        <xsl:apply-templates select="*/oai:resumptionToken"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="oai:error">
    <section class="error"><b>Lỗi <span lang="en">Error</span> <code><xsl:value-of select="@code"/></code></b>: <xsl:value-of select="."/></section>
  </xsl:template>

  <xsl:template match="oai:Identify">
    <section>
      <h2><xsl:value-of select="oai:repositoryName"/></h2>
      <table>
        <tr><th>Địa chỉ <small lang="en">Base URL</small></th><td><xsl:value-of select="oai:baseURL"/></td></tr>
        <tr><th>Liên hệ <small lang="en">Contact</small></th><td><xsl:for-each select="oai:adminEmail"><a href="mailto:{.}"><xsl:value-of select="."/></a><xsl:text> </xsl:text></xsl:for-each></td></tr>
        <tr><th>Từ ngày <small lang="en">Earliest datestamp</small></th><td><xsl:value-of select="oai:earliestDatestamp"/></td></tr>
        <tr><th>Biểu ghi đã xoá <small lang="en">Deleted records</small></th><td>luôn được báo <small lang="en">(<xsl:value-of select="oai:deletedRecord"/>)</small></td></tr>
        <tr><th>Độ chi tiết <small lang="en">Granularity</small></th><td><xsl:value-of select="oai:granularity"/></td></tr>
      </table>
      <xsl:for-each select="oai:description/*">
        <h3><xsl:value-of select="local-name()"/></h3>
        <table><xsl:for-each select=".//*[not(*)]"><tr><th><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/><xsl:value-of select="@ref"/></td></tr></xsl:for-each></table>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="oai:set">
    <section>
      <b><xsl:value-of select="oai:setName"/></b><xsl:text> </xsl:text>
      <small lang="en"><xsl:value-of select=".//dc:title[lang('en')]"/></small><xsl:text> </xsl:text><code><xsl:value-of select="oai:setSpec"/></code><xsl:text> </xsl:text>
      <a href="{$base}?verb=ListRecords&amp;metadataPrefix=oai_dc&amp;set={oai:setSpec}">xem biểu ghi <small lang="en">records</small></a>
    </section>
  </xsl:template>

  <xsl:template match="oai:metadataFormat">
    <section>
      <b><xsl:value-of select="oai:metadataPrefix"/></b><xsl:text> </xsl:text><code><xsl:value-of select="oai:metadataNamespace"/></code><xsl:text> </xsl:text>
      <a href="{oai:schema}">lược đồ <small lang="en">schema</small></a><xsl:text> </xsl:text>
      <a href="{$base}?verb=ListRecords&amp;metadataPrefix={oai:metadataPrefix}">xem biểu ghi <small lang="en">records</small></a>
    </section>
  </xsl:template>

  <xsl:template match="oai:record">
    <section>
      <xsl:if test="oai:header/@status"><xsl:attribute name="class">deleted</xsl:attribute></xsl:if>
      <xsl:call-template name="header"><xsl:with-param name="header" select="oai:header"/></xsl:call-template>
      <xsl:apply-templates select="oai:metadata/*"/>
      <xsl:for-each select="oai:about/*">
        <p><small>Nguồn gốc <span lang="en">(about: <xsl:value-of select="local-name()"/>)</span>:
          <xsl:for-each select="descendant-or-self::*[not(*)]"><xsl:value-of select="."/><xsl:text> · </xsl:text></xsl:for-each></small></p>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="oai:header">
    <section><xsl:call-template name="header"><xsl:with-param name="header" select="."/></xsl:call-template></section>
  </xsl:template>

  <xsl:template name="header">
    <xsl:param name="header"/>
    <p>
      <a href="{$base}?verb=GetRecord&amp;metadataPrefix={$prefix}&amp;identifier={$header/oai:identifier}"><xsl:value-of select="$header/oai:identifier"/></a>
      <xsl:text> </xsl:text><small><xsl:value-of select="$header/oai:datestamp"/></small>
      <xsl:if test="$header/@status"><b> đã xoá <small lang="en">deleted</small></b></xsl:if>
      <br/><xsl:for-each select="$header/oai:setSpec"><code><xsl:value-of select="."/></code><xsl:text> </xsl:text></xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="marc:record">
    <table>
      <tr><th>Đầu biểu <small lang="en">Leader</small></th><td><code><xsl:value-of select="marc:leader"/></code></td></tr>
      <xsl:for-each select="marc:controlfield"><tr><th><xsl:value-of select="@tag"/></th><td><xsl:value-of select="."/></td></tr></xsl:for-each>
      <xsl:for-each select="marc:datafield">
        <tr><th><xsl:value-of select="@tag"/><xsl:text> </xsl:text><code><xsl:value-of select="translate(concat(@ind1, @ind2), ' ', '#')"/></code></th>
          <td><xsl:for-each select="marc:subfield"><small>$<xsl:value-of select="@code"/></small><xsl:text> </xsl:text><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each></td></tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template match="oai:metadata/*" priority="-1">
    <table><xsl:for-each select=".//*[not(*)]"><tr><th><xsl:value-of select="local-name()"/></th><td><xsl:value-of select="."/></td></tr></xsl:for-each></table>
  </xsl:template>

  <xsl:template match="oai:resumptionToken">
    <p>
      <xsl:if test="@completeListSize">Tất cả <xsl:value-of select="@completeListSize"/>, trang này bắt đầu sau <xsl:value-of select="@cursor"/> <small lang="en">(complete list size, cursor)</small>. </xsl:if>
      <xsl:if test="string(.)"><a href="{$base}?verb={$verb}&amp;resumptionToken={.}">Trang sau <small lang="en">Next page</small></a></xsl:if>
    </p>
  </xsl:template>
</xsl:stylesheet>
