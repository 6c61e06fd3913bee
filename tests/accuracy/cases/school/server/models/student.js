'use strict';
const { DataTypes } = require('sequelize');

//= @sequelize/define
module.exports = (sequelize) => {
  const Student = sequelize.define('Student', {
    id: { type: DataTypes.UUID, primaryKey: true }, //= ?
    firstname: { type: DataTypes.STRING, allowNull: false }, //= user.name.first
    lastname: { type: DataTypes.STRING, allowNull: false }, //= user.name.last
    birthdate: DataTypes.DATEONLY, //= user.demographic.date_of_birth
    gradeLevel: DataTypes.INTEGER, //= user.education
    gpa: DataTypes.FLOAT, //= user.education
    specialNeeds: DataTypes.TEXT, //= user.health_and_medical|user.education
    freeLunch: DataTypes.BOOLEAN, //= user.financial|user.education
    motherTongue: DataTypes.STRING, //= user.demographic.language
    disciplinaryRecord: DataTypes.TEXT, //= user.education|user.criminal_history|user.content
    portrait: DataTypes.STRING, //= user.image
    pickupContact: DataTypes.STRING, //= user.relationships|user.contact.emergency|user.name
    busRouteName: DataTypes.STRING, //= ?
    attendanceRate: DataTypes.FLOAT, //= user.education|user.behavior
  });
  Student.associate = (models) => Student.belongsTo(models.Household, { foreignKey: 'householdId', as: 'household' }); //= *:?
  return Student;
};
