# harvest.pl BASE_URL PREFIX: lists all records with HTTP::OAI; one line each: identifier, datestamp, 1 if deleted else 0.
use strict; use warnings;
use HTTP::OAI;
binmode STDOUT, ':utf8';
my ($base, $prefix) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base);
my $answer = $harvester->ListRecords(metadataPrefix => $prefix);
die $answer->message . "\n" if $answer->is_error;
while (my $record = $answer->next) {
  die $record->message . "\n" if $record->isa('HTTP::OAI::Response') && $record->is_error;
  print join("\t", $record->identifier, $record->datestamp, $record->is_deleted ? 1 : 0), "\n";
}
die $answer->message . "\n" if $answer->is_error;
