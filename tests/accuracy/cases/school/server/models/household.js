const { Model, DataTypes } = require('sequelize');
const sequelize = require('./connection');

//= @sequelize/init
class Household extends Model {}

Household.init(
  {
    guardianName: { type: DataTypes.STRING }, //= user.name|user.relationships
    guardianEmail: { type: DataTypes.STRING, validate: { isEmail: true } }, //= user.contact.email
    reachable_at: { type: DataTypes.STRING, validate: { isEmail: true } }, //= user.contact.email
    streetAddress: DataTypes.STRING, //= user.contact.address.street
    postalTown: DataTypes.STRING, //= user.contact.address.city
    postcode: { type: DataTypes.STRING, field: 'post_code' }, //= user.contact.address.postal_code
    custodyNotes: DataTypes.TEXT, //= user.relationships|user.content|user.childrens
    incomeBracket: DataTypes.STRING, //= user.financial|user.employment
    childCount: DataTypes.VIRTUAL, //= ?
    lettersPrinted: DataTypes.INTEGER, //= -
  },
  { sequelize, tableName: 'households', modelName: 'Household' }, //= tableName:- modelName:-
);

class Course extends Model {}

Course.init(
  {
    code: { type: DataTypes.STRING, primaryKey: true }, //= -
    name: DataTypes.STRING, //= -
    title: DataTypes.STRING, //= -
    language: DataTypes.STRING, //= -
    description: DataTypes.TEXT, //= -
    roomAddress: DataTypes.STRING, //= -
    minimumAge: DataTypes.INTEGER, //= -
    coverImage: DataTypes.STRING, //= -
    syllabusText: DataTypes.TEXT, //= -
  },
  { sequelize, modelName: 'Course' }, //= modelName:-
);

module.exports = { Household, Course };
