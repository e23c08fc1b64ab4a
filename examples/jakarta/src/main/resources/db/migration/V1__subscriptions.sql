create table subscription (
  tenant int not null primary key,
  uai varchar(8) not null
);
