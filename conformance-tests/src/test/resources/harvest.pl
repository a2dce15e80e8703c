# harvest.pl BASE_URL PREFIX: lists all records with HTTP::OAI; one line each: identifier, datestamp, 1 if deleted else 0.
# Records are taken as they come: next() forgets a page when the harvester resumes by itself.
use strict; use warnings;
use HTTP::OAI;
binmode STDOUT, ':utf8';
my ($base, $prefix) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base);
my $show = sub {
  my ($record) = @_;
  print join("\t", $record->identifier, $record->datestamp, $record->is_deleted ? 1 : 0), "\n";
};
my $answer = $harvester->ListRecords(metadataPrefix => $prefix, onRecord => $show);
die $answer->message . "\n" if $answer->is_error;
